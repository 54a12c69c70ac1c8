import type { MdastNode } from 'satteri';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';

/** A place where a page would show something else than the author typed, by its offset in the text. */
export interface ProseFault extends Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  offset: number;
}

/**
 * What Markdown makes of one node that its author hardly meant: signs of technical prose that it takes for
 * its own, so that they would vanish from the page.
 * @param text the whole text that the node was parsed from
 */
export function proseFaults(node: MdastNode, text: string): ProseFault[] {
  const start = node.position?.start.offset ?? 0;
  const written = text.slice(start, node.position?.end.offset);
  const fault = (message: string, hint: string, offset = start): ProseFault[] => [
    { offset, code: 'text-changed', message, hint },
  ];
  switch (node.type) {
    case 'delete':
      if (written.startsWith('~~')) return [];
      return fault('one "~" and another would strike out what is between', escaped('~'));
    case 'link':
      if (/^[[<]/.test(written)) return [];
      return fault(`"${written}" would become a link`, 'write [words](address), or use backticks');
    case 'strong':
    case 'emphasis':
      return emphasisFault(written, wordBeside(text, start, node.position?.end.offset), fault);
    case 'list':
      return numberFaults(node, text);
    case 'listItem':
      if (typeof node.checked !== 'boolean') return [];
      return fault(
        'the brackets would become a box that nobody can tick',
        'write \\[ for a plain [',
      );
    case 'break':
      if (!written.startsWith('\\')) return [];
      return fault('the backslash at the end of the line would vanish', escaped('\\'));
    case 'text':
      return [...textFaults(node.value, written, start), ...quoteFaults(written, start, text)];
    default:
      return [];
  }
}

type Fault = (message: string, hint: string, offset?: number) => ProseFault[];

const escaped = (sign: string) =>
  `put the code in backticks, or write \\${sign} for a plain ${sign}`;

function emphasisFault(written: string, beside: boolean, fault: Fault): ProseFault[] {
  if (written.startsWith('_')) {
    const [look, marks] = written.startsWith('__') ? ['bold', '**…**'] : ['italic', '*…*'];
    return fault(
      `the underlines of ${written} would make it ${look}`,
      `write \`${written}\`, or ${marks} for ${look}`,
    );
  }
  return beside ? fault('"*" within a word would set text apart and vanish', escaped('*')) : [];
}

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

const wordBeside = (text: string, start: number, end = text.length) =>
  isWord(text[start - 1]) || isWord(text[end]);

/** A list counts on from its first number; numbers that are all the same are a way to write it. */
function numberFaults(list: MdastNode & { type: 'list' }, text: string): ProseFault[] {
  if (!list.ordered) return [];
  const items = list.children.map(({ position }) => {
    const offset = position?.start.offset ?? 0;
    return { offset, number: Number.parseInt(text.slice(offset), 10) };
  });
  const first = items[0]?.number ?? 1;
  if (items.every(({ number }) => number === first)) return [];
  const at = items.findIndex(({ number }, index) => number !== first + index);
  const odd = items[at];
  if (!odd) return [];
  return [
    {
      offset: odd.offset,
      code: 'text-changed',
      message: `the item ${odd.number} would be shown as ${first + at}`,
      hint: 'number the items in order; a sentence that begins with a number has \\ before its full stop',
    },
  ];
}

/** Signs in running text that are left over from a form that did not hold, and backslashes that vanish. */
const leftOver: readonly [pattern: RegExp, message: string, hint: string][] = [
  [/(?<![\\`])`/, 'a backtick has no partner', 'close the code, or write \\| for a "|" in a table'],
  [
    /\\[\\/.,;=?%@&](?!\s)/,
    'a backslash would vanish here',
    'put the code in backticks, or write each backslash twice and a space after it',
  ],
  [
    /\\[$^!(]|(?<!\d)\\\)|(?<=\S[^\n]*)\\[-+]/,
    'a backslash would vanish here',
    'put the code in backticks, or leave the backslash out',
  ],
  [
    /(["'])\1|=["']|\[["']|["']\$\w|\p{L}"(?=\p{L})/u,
    'straight quotes would be shown as curly ones',
    'put the code in backticks',
  ],
  [/\[\^[\w-]+\]/, 'there is no footnote of that name', 'write it, as [^name]: text'],
  [/\]\[[^\]\s][^\]]*\]/, 'the link has no address', 'write [words](/address/)'],
];

/**
 * Finds apostrophes and signs for feet and inches that would be shown as quotation marks.
 * @param written the text as its author wrote it, which begins at `start` in the whole text
 */
function quoteFaults(written: string, start: number, text: string): ProseFault[] {
  const fault = (offset: number, message: string, hint: string): ProseFault[] => [
    { offset, code: 'text-changed', message, hint },
  ];
  const inch = [...written.matchAll(/\d'(?=\d)|\d(?=")/g)].find(
    ({ 0: sign, index }) => sign.length > 1 || !isQuotationOpen(text.slice(0, start + index)),
  );
  const and = /(?<=\p{L} )'n'(?= \p{L})/u.exec(written);
  return [
    ...(inch
      ? fault(
          start + inch.index + 1,
          'the sign for feet or inches would be shown as a quotation mark',
          'write ′ or ″, or the word',
        )
      : []),
    ...(and
      ? fault(
          start + and.index,
          'the word would stand between quotation marks',
          'write ’n’ for “and”, or `n` for the letter',
        )
      : []),
  ];
}

/** Tells whether a quotation that has begun in the last paragraph of a text is not closed in it; code has no part in it. */
function isQuotationOpen(before: string): boolean {
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1).replace(/`[^`]*`/g, '');
  return (paragraph.match(/(?<!\\)"|[“”]/g)?.length ?? 0) % 2 === 1;
}

function textFaults(value: string, written: string, start: number): ProseFault[] {
  const faults: ProseFault[] = [];
  const row = /^\s*\|.*\|[ \t]*$/m.test(value);
  if (/‘\d\ds?\b/.test(value))
    faults.push({
      offset: start + Math.max(0, written.search(/'\d\d/)),
      code: 'text-changed',
      message: 'the apostrophe before a year would turn the wrong way',
      hint: 'write ’ for it',
    });
  if (/^[ \t]*:{3,}/m.test(value))
    faults.push({
      offset: start + Math.max(0, written.search(/:{3,}/)),
      code: 'callout-form',
      message: '":::" would be shown as text',
      hint: 'write :::name without a space, the text, and ::: on lines of their own',
    });
  if (row)
    faults.push({
      offset: start,
      code: 'text-changed',
      message: 'the rows are no table without a line of dashes',
      hint: 'write |---|---| below the head',
    });
  for (const [pattern, message, hint] of leftOver) {
    const offset = written.search(pattern);
    if (offset >= 0) faults.push({ offset: start + offset, code: 'text-changed', message, hint });
  }
  return faults;
}
