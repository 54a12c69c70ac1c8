import fc from 'fast-check';
import type { Damage } from './damage.ts';
import { addressDamages } from './damages/addresses.ts';
import { bodyDamages } from './damages/bodies.ts';
import { byteDamages } from './damages/bytes.ts';
import { fieldDamages } from './damages/fields.ts';
import { figureDamages } from './damages/figures.ts';
import { programDamages } from './damages/programs.ts';
import { sizeDamages } from './damages/sizes.ts';
import { treeDamages } from './damages/tree.ts';

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

/** One damage, first by kind and then any of that kind. */
export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  ...kinds.map(([weight, damages]) => ({ weight, arbitrary: fc.constantFrom(...damages) })),
);
