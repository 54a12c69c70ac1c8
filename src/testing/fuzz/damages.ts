import type { Damage } from './damage.ts';
import { addressDamages } from './damages/addresses.ts';
import { bodyDamages } from './damages/bodies.ts';
import { byteDamages } from './damages/bytes.ts';
import { fieldDamages } from './damages/fields.ts';
import { figureDamages } from './damages/figures.ts';
import { programDamages } from './damages/programs.ts';
import { sizeDamages } from './damages/sizes.ts';
import { treeDamages } from './damages/tree.ts';
import type { Random } from './random.ts';

/** The kinds of damages with how often one of each is taken, relative to the others. */
const kinds: readonly [weight: number, damages: readonly Damage[]][] = [
  [20, byteDamages],
  [20, fieldDamages],
  [30, bodyDamages],
  [10, treeDamages],
  [8, programDamages],
  [7, figureDamages],
  [6, addressDamages],
  [2, sizeDamages],
];

const sum = kinds.reduce((all, [weight]) => all + weight, 0);

/** Takes one damage, first by kind and then any of that kind. */
export function pickDamage(random: Random): Damage {
  let at = random.below(sum);
  const kind = kinds.find(([weight]) => {
    at -= weight;
    return at < 0;
  });
  return random.pick(kind?.[1] ?? byteDamages);
}

/** Every damage there is. */
export const allDamages: readonly Damage[] = kinds.flatMap(([, damages]) => damages);
