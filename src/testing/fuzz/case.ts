import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySeries } from './copy-series.ts';
import type { Copy } from './damage.ts';
import { pickDamage } from './damages.ts';
import { Random } from './random.ts';

/** A damaged copy of the series. */
export interface Case {
  copy: Copy;
  /** What was done to it, in order. */
  damages: string[];
  /** True when only the part was damaged, so that it can stand in a series with others. */
  partOnly: boolean;
}

/**
 * Makes one case: the same series with the same damages for the same seed and number. Three in four have
 * one damage, the others two.
 * @param root content folder, which is emptied first
 */
export function makeCase(root: string, seed: number, number: number): Case {
  const random = new Random(`${seed}/${number}`);
  const copy = copySeries(root, number);
  const before = outsideOf(copy);
  const damages: string[] = [];
  for (let count = random.below(4) === 0 ? 2 : 1; count > 0; count--) {
    if (copy.files().length === 0) break;
    const damage = pickDamage(random);
    damages.push(damage.name);
    damage.act(copy, random);
  }
  return { copy, damages, partOnly: outsideOf(copy) === before };
}

/** What lies beside the part, as one text to compare. */
function outsideOf({ root, part }: Copy): string {
  if (!existsSync(root)) return '';
  return readdirSync(root, { withFileTypes: true })
    .map((entry) => {
      const text = entry.isFile() ? readFileSync(join(root, entry.name), 'latin1') : '';
      return entry.name === part && entry.isDirectory() ? part : `${entry.name}\n${text}`;
    })
    .sort()
    .join('\n');
}
