import { element } from '../../client/dom.ts';
import type { CallNode } from './call-tree.ts';
import { shortName } from './call-words.ts';

/** A block of the icicle chart. `left` and `width` are shares of the chart's width, from 0 to 1. */
export interface CallBlock {
  node: CallNode;
  parent: CallBlock | undefined;
  row: number;
  left: number;
  width: number;
  button: HTMLButtonElement;
}

/**
 * Makes the blocks of a call and of all calls below it. A block is as wide as its share of the root's cumulative time,
 * and does not extend beyond the block of its caller.
 * @param left left edge of the first block
 */
export function callBlocks(
  node: CallNode,
  root: CallNode = node,
  parent?: CallBlock,
  left = 0,
): CallBlock[] {
  const room = parent ? parent.left + parent.width - left : 1;
  const width = Math.max(0, Math.min(node.cumulative / root.cumulative, room));
  const button = element('button', { type: 'button' }, shortName(node.called.name));
  const block = { node, parent, row: parent ? parent.row + 1 : 0, left, width, button };
  let at = left;
  const below = node.children.flatMap((child) => {
    const blocks = callBlocks(child, root, block, at);
    at += blocks[0]?.width ?? 0;
    return blocks;
  });
  return [block, ...below];
}

/** Finds the block to which an arrow key moves the focus; undefined for another key, and at an edge. */
export function neighbour(
  blocks: readonly CallBlock[],
  from: CallBlock,
  key: string,
): CallBlock | undefined {
  const row = blocks.filter((block) => block.row === from.row);
  const at = row.indexOf(from);
  if (key === 'ArrowLeft') return row[at - 1];
  if (key === 'ArrowRight') return row[at + 1];
  if (key === 'ArrowUp') return from.parent;
  return key === 'ArrowDown' ? blocks.find(({ parent }) => parent === from) : undefined;
}
