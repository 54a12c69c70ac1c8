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

/** The kinds of damages, each with its relative frequency. */
const weightedDamages: readonly [weight: number, damages: readonly Damage[]][] = [
  [20, byteDamages],
  [20, fieldDamages],
  [30, bodyDamages],
  [10, treeDamages],
  [8, programDamages],
  [7, figureDamages],
  [6, addressDamages],
  [2, sizeDamages],
];

/** A random damage: first a kind is chosen by its frequency, then any damage of the kind. */
export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  ...weightedDamages.map(([weight, damages]) => ({
    weight,
    arbitrary: fc.constantFrom(...damages),
  })),
);
