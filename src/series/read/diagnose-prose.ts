import type { MdastNode } from 'satteri';
import type { OffsetDiagnostic } from '../../diagnostics/diagnostics.ts';

/**
 * Finds characters of technical prose that Markdown takes for its own signs, as in `__init__` or `a~b~c`, so that
 * the page would not show what the author typed.
 * @param node one node of the syntax tree; its descendants are not looked at
 * @param text the whole text that the node was parsed from
 */
export function diagnoseProse(node: MdastNode, text: string): OffsetDiagnostic[] {
  const start = node.position?.start.offset ?? 0;
  const source = text.slice(start, node.position?.end.offset);
  const diagnostic = (message: string, hint: string, offset = start): OffsetDiagnostic[] => [
    { offset, code: 'text-changed', message, hint },
  ];
  switch (node.type) {
    case 'delete':
      if (source.startsWith('~~')) return [];
      return diagnostic('one "~" and another would strike out what is between', escapeHint('~'));
    case 'link':
      if (/^[[<]/.test(source)) return [];
      return diagnostic(
        `"${source}" would become a link`,
        'write [words](address), or use backticks',
      );
    case 'strong':
    case 'emphasis':
      return diagnoseEmphasis(
        source,
        touchesWord(text, start, node.position?.end.offset),
        diagnostic,
      );
    case 'list':
      return diagnoseNumbers(node, text);
    case 'listItem':
      if (typeof node.checked !== 'boolean') return [];
      return diagnostic(
        'the brackets would become a box that nobody can tick',
        'write \\[ for a plain [',
      );
    case 'break':
      if (!source.startsWith('\\')) return [];
      return diagnostic('the backslash at the end of the line would vanish', escapeHint('\\'));
    case 'text':
      return [...diagnoseText(node.value, source, start), ...diagnoseQuotes(source, start, text)];
    default:
      return [];
  }
}

type MakeDiagnostic = (message: string, hint: string, offset?: number) => OffsetDiagnostic[];

const escapeHint = (sign: string) =>
  `put the code in backticks, or write \\${sign} for a plain ${sign}`;

function diagnoseEmphasis(
  source: string,
  withinWord: boolean,
  diagnostic: MakeDiagnostic,
): OffsetDiagnostic[] {
  if (source.startsWith('_')) {
    const [look, marks] = source.startsWith('__') ? ['bold', '**…**'] : ['italic', '*…*'];
    return diagnostic(
      `the underlines of ${source} would make it ${look}`,
      `write \`${source}\`, or ${marks} for ${look}`,
    );
  }
  return withinWord
    ? diagnostic('"*" within a word would set text apart and vanish', escapeHint('*'))
    : [];
}

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

const touchesWord = (text: string, start: number, end = text.length) =>
  isWord(text[start - 1]) || isWord(text[end]);

/**
 * Finds the first item of a list whose number the page would change, since Markdown counts up from the first number.
 * Items that all have the same number are accepted.
 */
function diagnoseNumbers(list: MdastNode & { type: 'list' }, text: string): OffsetDiagnostic[] {
  if (!list.ordered) return [];
  const items = list.children.map(({ position }) => {
    const offset = position?.start.offset ?? 0;
    return { offset, number: Number.parseInt(text.slice(offset), 10) };
  });
  const first = items[0]?.number ?? 1;
  if (items.every(({ number }) => number === first)) return [];
  const index = items.findIndex(({ number }, position) => number !== first + position);
  const misnumbered = items[index];
  if (!misnumbered) return [];
  return [
    {
      offset: misnumbered.offset,
      code: 'text-changed',
      message: `the item ${misnumbered.number} would be shown as ${first + index}`,
      hint: 'number the items in order; a sentence that begins with a number has \\ before its full stop',
    },
  ];
}

/** Patterns of markup in prose that the parser did not recognise, and of signs that a page would change. */
const unparsedMarkup: readonly [pattern: RegExp, message: string, hint: string][] = [
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
 * Finds apostrophes and signs for feet and inches that a page would show as quotation marks.
 * @param source the node as its author wrote it, which begins at `start` in `text`
 */
function diagnoseQuotes(source: string, start: number, text: string): OffsetDiagnostic[] {
  const diagnostic = (offset: number, message: string, hint: string): OffsetDiagnostic => ({
    offset: start + offset,
    code: 'text-changed',
    message,
    hint,
  });
  const inch = [...source.matchAll(/\d'(?=\d)|\d(?=")/g)].find(
    ({ 0: sign, index }) => sign.length > 1 || !isQuotationOpen(text.slice(0, start + index)),
  );
  const and = /(?<=\p{L} )'n'(?= \p{L})/u.exec(source);
  return [
    ...(inch
      ? [
          diagnostic(
            inch.index + 1,
            'the sign for feet or inches would be shown as a quotation mark',
            'write ′ or ″, or the word',
          ),
        ]
      : []),
    ...(and
      ? [
          diagnostic(
            and.index,
            'the word would stand between quotation marks',
            'write ’n’ for “and”, or `n` for the letter',
          ),
        ]
      : []),
  ];
}

/** Tells whether the last paragraph of a text leaves a quotation open; quotation marks in code do not count. */
function isQuotationOpen(before: string): boolean {
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1).replace(/`[^`]*`/g, '');
  return (paragraph.match(/(?<!\\)"|[“”]/g)?.length ?? 0) % 2 === 1;
}

/**
 * Finds markup that the parser left as text.
 * @param value the text as a page shows it
 * @param source the same text as the author typed it, which begins at the offset `start`
 */
function diagnoseText(value: string, source: string, start: number): OffsetDiagnostic[] {
  const diagnostics: OffsetDiagnostic[] = [];
  if (/‘\d\ds?\b/.test(value))
    diagnostics.push({
      offset: start + Math.max(0, source.search(/'\d\d/)),
      code: 'text-changed',
      message: 'the apostrophe before a year would turn the wrong way',
      hint: 'write ’ for it',
    });
  if (/^[ \t]*:{3,}/m.test(value))
    diagnostics.push({
      offset: start + Math.max(0, source.search(/:{3,}/)),
      code: 'callout-form',
      message: '":::" would be shown as text',
      hint: 'write :::name without a space, the text, and ::: on lines of their own',
    });
  if (/^\s*\|.*\|[ \t]*$/m.test(value))
    diagnostics.push({
      offset: start,
      code: 'text-changed',
      message: 'the rows are no table without a line of dashes',
      hint: 'write |---|---| below the head',
    });
  for (const [pattern, message, hint] of unparsedMarkup) {
    const offset = source.search(pattern);
    if (offset >= 0)
      diagnostics.push({ offset: start + offset, code: 'text-changed', message, hint });
  }
  return diagnostics;
}
