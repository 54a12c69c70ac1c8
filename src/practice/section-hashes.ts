import { createHash } from 'node:crypto';
import type { Chapter } from '../series/model.ts';

/** Number of characters of a hash, which only has to tell the versions of one section apart. */
const hashLength = 6;

/**
 * Computes a hash of each section of level 2, which changes with its text. The text before the first section has the id
 * "top", a fragment with which browsers go to the top of the page.
 * @returns id of the section -> hash
 */
export function sectionHashes({ outline }: Pick<Chapter, 'outline'>): Record<string, string> {
  let sectionBlocks: unknown[] = [];
  const blocksBySection = new Map([['top', sectionBlocks]]);
  for (const block of outline.blocks) {
    if (block.kind === 'heading' && block.level === 2 && block.id) {
      sectionBlocks = [];
      blocksBySection.set(block.id, sectionBlocks);
    }
    // The other fields of a block of prose follow from its source.
    sectionBlocks.push(block.kind === 'prose' ? block.source : block);
  }
  return Object.fromEntries([...blocksBySection].map(([id, blocks]) => [id, hashOf(blocks)]));
}

const hashOf = (blocks: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(blocks)).digest('base64url').slice(0, hashLength);
