import { adoptStyles, element } from '../../client/dom.ts';
import type { Profile } from '../profile.ts';
import { type CallNode, callTree } from './call-tree.ts';
import css from './icicle.css?inline';

/** Share of the run below which a call is only in the table. */
const least = 0.005;

/** Height of a row, in rem. */
const rowHeight = 1.85;

/** A block of the drawing, and where it lies in shares of the width. */
interface Block {
  node: CallNode;
  parent: Block | undefined;
  row: number;
  left: number;
  width: number;
  button: HTMLButtonElement;
}

let styled = false;

/**
 * Draws where the time of a program went as an icicle: each row holds what the row above calls, as wide as its cumulative
 * time. The arrow keys go from block to block, and what pstats prints stands behind it.
 * @param file name of the program
 * @param link makes a link to a line of it
 */
export function drawProfile(
  profile: Profile,
  file: string,
  link: (line: number, words: string) => Node | string,
): HTMLElement {
  if (!styled) adoptStyles(css);
  styled = true;
  const table = element(
    'details',
    {},
    element('summary', {}, 'The table of pstats'),
    element(
      'div',
      { class: 'terminal', tabindex: '0', role: 'group', 'aria-label': 'Table of pstats' },
      element('samp', { translate: 'no' }, profile.table),
    ),
  );
  const root = callTree(profile, file, least);
  if (!root) {
    const short = element('p', {}, 'The run was too short to be drawn.');
    return element('div', { class: 'icicle' }, short, table);
  }
  const told = element('p', { class: 'told' });
  const blocks = blocksBelow(root, undefined, 0, root);
  const show = (block: Block) => {
    for (const { button } of blocks) {
      button.tabIndex = -1;
      button.removeAttribute('aria-current');
    }
    block.button.tabIndex = 0;
    block.button.setAttribute('aria-current', 'true');
    const { called } = block.node;
    const line = called.file === file ? [' ', link(called.line, `Go to line ${called.line}`)] : [];
    told.replaceChildren(`${sayCall(block.node, root, file)}.`, ...line);
  };
  for (const block of blocks) {
    const { button, node, row, left, width } = block;
    button.setAttribute('aria-label', sayCall(node, root, file));
    if (node.called.file !== file) button.className = 'foreign';
    Object.assign(button.style, {
      top: `${row * rowHeight}rem`,
      left: `${left * 100}%`,
      width: `${width * 100}%`,
    });
    for (const kind of ['focus', 'click', 'pointerenter'])
      button.addEventListener(kind, () => show(block));
    button.addEventListener('keydown', (event) => {
      const next = neighbour(blocks, block, event.key);
      if (!next) return;
      event.preventDefault();
      next.button.focus();
    });
  }
  const calls = element(
    'div',
    {
      class: 'calls',
      role: 'group',
      'aria-label': 'Calls by their time; arrow keys go among them',
    },
    ...blocks.map(({ button }) => button),
  );
  calls.style.height = `${(Math.max(...blocks.map(({ row }) => row)) + 1) * rowHeight}rem`;
  const [first] = blocks;
  if (first) show(first);
  const legend =
    'Each block is as wide as the time of its calls, and stands below what calls it. Filled blocks are of the program, the others of the library. cProfile counts pairs of caller and callee, not whole stacks, so some numbers are estimated: they say “about”.';
  return element('div', { class: 'icicle' }, calls, told, element('p', {}, legend), table);
}

/** The block of a call, and those below it, in reading order. */
function blocksBelow(
  node: CallNode,
  parent: Block | undefined,
  left: number,
  root: CallNode,
): Block[] {
  const share = root.cumulative > 0 ? node.cumulative / root.cumulative : 1;
  const width = Math.min(share, parent ? parent.left + parent.width - left : 1);
  const button = element('button', { type: 'button' }, shortName(node.called.name));
  const block = { node, parent, row: parent ? parent.row + 1 : 0, left, width, button };
  let at = left;
  const below = node.children.flatMap((child) => {
    const blocks = blocksBelow(child, block, at, root);
    at += blocks[0]?.width ?? 0;
    return blocks;
  });
  return [block, ...below];
}

/** The block that an arrow key leads to. */
function neighbour(blocks: readonly Block[], from: Block, key: string): Block | undefined {
  const row = blocks.filter((block) => block.row === from.row);
  const at = row.indexOf(from);
  if (key === 'ArrowLeft') return row[at - 1];
  if (key === 'ArrowRight') return row[at + 1];
  if (key === 'ArrowUp') return from.parent;
  return key === 'ArrowDown' ? blocks.find(({ parent }) => parent === from) : undefined;
}

/** The name of a function without what pstats puts around those that are written in C. */
const shortName = (name: string) =>
  name === '<module>'
    ? 'the program'
    : name
        .replace(/^<built-in method (?:builtins\.)?(.+)>$/, '$1')
        .replace(/^<method '(.+)' of '(.+)' objects>$/, '$2.$1');

const time = (seconds: number) =>
  seconds < 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;

/** All that is known of a call, in words. */
function sayCall(
  { called, calls, own, cumulative, exact }: CallNode,
  root: CallNode,
  file: string,
) {
  const inFile = called.file === file ? '' : `${called.file}, `;
  const place = called.file === '~' ? 'written in C' : `${inFile}line ${called.line}`;
  const about = exact ? '' : 'about ';
  const count = Math.max(1, Math.round(calls));
  const share = root.cumulative > 0 ? Math.round((cumulative / root.cumulative) * 100) : 100;
  return [
    `${shortName(called.name)}, ${place}: ${about}${count.toLocaleString('en')} ${count === 1 ? 'call' : 'calls'}`,
    `${about}${time(own)} in itself`,
    `${about}${time(cumulative)} with all that it calls`,
    `${share} % of the run`,
  ].join(', ');
}
