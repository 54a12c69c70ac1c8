import { element } from '../../client/dom.ts';
import type { CallNode } from './call-tree.ts';
import { shortName } from './call-words.ts';

/** A block of the icicle, and where it lies in shares of the width. */
export interface CallBlock {
  node: CallNode;
  parent: CallBlock | undefined;
  row: number;
  left: number;
  width: number;
  button: HTMLButtonElement;
}

/** The blocks of a call and of those below it: each as wide as its time, and none wider than what calls it. */
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

/** The block that an arrow key leads to; undefined for another key, and at an edge. */
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
