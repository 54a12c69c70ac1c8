import { adoptStyles, element } from '../../client/dom.ts';
import type { Profile } from '../profile.ts';
import { type CallBlock, callBlocks, neighbour } from './call-blocks.ts';
import { callTree } from './call-tree.ts';
import { describeCall } from './call-words.ts';
import css from './icicle.css?inline';

/** Share of the run's time, from 0 to 1; calls with this share or less are only in the table. */
const minShare = 0.02;

/** Height of a row, in rem. */
const rowHeight = 1.85;

let styled = false;

/**
 * Draws a profile as an icicle chart: each row has the functions that the row above calls, as wide as their cumulative
 * time. The arrow keys move the focus from block to block. Below the chart is the table that pstats prints.
 * @param file name of the program
 * @param link makes a link to a line of the program, counted from 1
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
  const root = callTree(profile, file, minShare);
  if (!root) {
    const short = element('p', {}, 'The run was too short to be drawn.');
    return element('div', { class: 'icicle' }, short, table);
  }
  const told = element('p', { class: 'told' });
  const blocks = callBlocks(root);
  const show = (block: CallBlock) => {
    if (block.button.hasAttribute('aria-current')) return;
    for (const { button } of blocks) {
      button.tabIndex = -1;
      button.removeAttribute('aria-current');
    }
    block.button.tabIndex = 0;
    block.button.setAttribute('aria-current', 'true');
    const { called } = block.node;
    const line = called.file === file ? [' ', link(called.line, `Go to line ${called.line}`)] : [];
    told.replaceChildren(`${describeCall(block.node, root, file)}.`, ...line);
  };
  for (const block of blocks) {
    const { button, node, row, left, width } = block;
    button.setAttribute('aria-label', describeCall(node, root, file));
    if (node.called.file !== file) button.className = 'foreign';
    Object.assign(button.style, {
      top: `${row * rowHeight}rem`,
      left: `${left * 100}%`,
      width: `${width * 100}%`,
    });
    // Not `pointerenter`: a block that scrolls below a resting pointer would take the place of the one with the focus.
    for (const kind of ['focus', 'click', 'pointermove'])
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
