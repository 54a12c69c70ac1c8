import { createHash } from 'node:crypto';
import type { Chapter } from '../series/model.ts';

/** Characters of a hash: enough to tell two states of one section apart. */
const hashLength = 6;

/**
 * By its id, a hash of each section of level 2: another one means that its text has been changed. What stands
 * before the first of them is called "top", where browsers go for that fragment.
 */
export function sectionHashes({ outline }: Pick<Chapter, 'outline'>): Record<string, string> {
  let own: unknown[] = [];
  const texts = new Map([['top', own]]);
  for (const block of outline.blocks) {
    if (block.kind === 'heading' && block.level === 2 && block.id) {
      own = [];
      texts.set(block.id, own);
    }
    // Where links stand in a text follows from it.
    own.push(block.kind === 'prose' ? block.source : block);
  }
  return Object.fromEntries([...texts].map(([id, blocks]) => [id, hashOf(blocks)]));
}

const hashOf = (blocks: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(blocks)).digest('base64url').slice(0, hashLength);
