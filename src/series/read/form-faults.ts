import type { MdastNode } from 'satteri';
import type { ProseFault } from './prose-faults.ts';

/** A line that closes a call-out or a fence, which may stand in a list or a quotation. */
const closing = /^[ \t>]*(:{3,}|`{3,}|~{3,})[ \t]*$/;

/**
 * Finds the faults in the form of one block of Markdown: a call-out or fence that is not closed or has more
 * than its name on its first line, a table row with too many cells, and indented code.
 * @param text the whole text that the node was parsed from
 */
export function formFaults(node: MdastNode, text: string): ProseFault[] {
  const offset = node.position?.start.offset ?? 0;
  const written = text.slice(offset, node.position?.end.offset).trimEnd();
  const lines = written.split('\n');
  const fault = (code: ProseFault['code'], message: string, hint: string): ProseFault[] => [
    { offset, code, message, hint },
  ];
  switch (node.type) {
    case 'containerDirective': {
      const more = /^:{3,}[\w-]*[ \t]*(.*?)[ \t]*$/.exec(lines[0] ?? '')?.[1];
      return [
        ...(more
          ? fault('callout-form', `":::${node.name}" is followed by ${more}`, afterNameHint)
          : []),
        ...(closes(lines)
          ? []
          : fault('callout-form', `":::${node.name}" is never closed`, closeHint(lines))),
      ];
    }
    case 'code': {
      if (!/^(?:`{3}|~{3})/.test(written)) return [];
      return [
        ...(node.meta
          ? fault(
              'fence-language',
              `the fence says "${node.meta}" behind its language`,
              'delete it',
            )
          : []),
        ...(closes(lines)
          ? []
          : fault('fence-open', 'the fence is never closed', closeHint(lines))),
      ];
    }
    case 'table': {
      const width = node.children[0]?.children.length ?? 0;
      return node.children.slice(1).flatMap((row) => {
        const at = row.position?.start.offset ?? offset;
        const words = text.slice(at, row.position?.end.offset);
        if (!words.includes('|')) {
          const message = 'the line below the table would become a row of it';
          const hint = 'leave an empty line before it, or begin the row with "|"';
          return [{ offset: at, code: 'table-row', message, hint }];
        }
        const cells = cellsOf(words);
        if (cells <= width) return [];
        const message = `the row has ${cells} cells and its table ${width} columns`;
        return [{ offset: at, code: 'table-row', message, hint: 'write \\| for a "|" in a cell' }];
      });
    }
    default:
      return [];
  }
}

const afterNameHint = 'write nothing behind the name, and the text on the next line';

const openingOf = ([first = '']: readonly string[]) =>
  /^(?::{3,}|`{3,}|~{3,})/.exec(first)?.[0] ?? '';

const closeHint = (lines: readonly string[]) =>
  `write ${openingOf(lines)} on a line of its own at its end`;

/** True when the last line closes what the first line opens: the same sign, and no fewer of it. */
function closes(lines: readonly string[]): boolean {
  const opened = openingOf(lines);
  const closed = closing.exec(lines.length > 1 ? (lines.at(-1) ?? '') : '')?.[1] ?? '';
  return closed.length >= opened.length && closed[0] === opened[0];
}

/** The cells that a row is cut into: a "|" parts two unless a backslash stands before it. */
function cellsOf(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
