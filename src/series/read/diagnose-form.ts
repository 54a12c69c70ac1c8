import type { MdastNode } from 'satteri';
import type { DiagnosticCode, OffsetDiagnostic } from '../../diagnostics/diagnostics.ts';

/** Matches a line that closes a call-out or a fence, also within a list or a quotation. */
const closingLine = /^[ \t>]*(:{3,}|`{3,}|~{3,})[ \t]*$/;

/**
 * Finds mistakes in the form of one block of Markdown: a call-out or fence that is not closed or has more than its
 * name on its first line, and a table row that has too many cells or was meant as a line of text below the table.
 * @param text the whole text that the node was parsed from
 */
export function diagnoseForm(node: MdastNode, text: string): OffsetDiagnostic[] {
  const offset = node.position?.start.offset ?? 0;
  const source = text.slice(offset, node.position?.end.offset).trimEnd();
  const lines = source.split('\n');
  const diagnostic = (code: DiagnosticCode, message: string, hint: string): OffsetDiagnostic[] => [
    { offset, code, message, hint },
  ];
  switch (node.type) {
    case 'containerDirective': {
      const textAfterName = /^:{3,}[\w-]*[ \t]*(.*?)[ \t]*$/.exec(lines[0] ?? '')?.[1];
      return [
        ...(textAfterName
          ? diagnostic(
              'callout-form',
              `":::${node.name}" is followed by ${textAfterName}`,
              textAfterNameHint,
            )
          : []),
        ...(isClosed(lines)
          ? []
          : diagnostic('callout-form', `":::${node.name}" is never closed`, closeHint(lines))),
      ];
    }
    case 'code': {
      if (!/^(?:`{3}|~{3})/.test(source)) return [];
      return [
        ...(node.meta
          ? diagnostic(
              'fence-language',
              `the fence says "${node.meta}" behind its language`,
              'delete it',
            )
          : []),
        ...(isClosed(lines)
          ? []
          : diagnostic('fence-open', 'the fence is never closed', closeHint(lines))),
      ];
    }
    case 'table': {
      const columns = node.children[0]?.children.length ?? 0;
      return node.children.slice(1).flatMap((row) => {
        const rowOffset = row.position?.start.offset ?? offset;
        const rowText = text.slice(rowOffset, row.position?.end.offset);
        if (!rowText.includes('|')) {
          const message = 'the line below the table would become a row of it';
          const hint = 'leave an empty line before it, or begin the row with "|"';
          return [{ offset: rowOffset, code: 'table-row', message, hint }];
        }
        const cells = countCells(rowText);
        if (cells <= columns) return [];
        const message = `the row has ${cells} cells and its table ${columns} columns`;
        return [
          { offset: rowOffset, code: 'table-row', message, hint: 'write \\| for a "|" in a cell' },
        ];
      });
    }
    default:
      return [];
  }
}

const textAfterNameHint = 'write nothing behind the name, and the text on the next line';

const openingMarks = ([first = '']: readonly string[]) =>
  /^(?::{3,}|`{3,}|~{3,})/.exec(first)?.[0] ?? '';

const closeHint = (lines: readonly string[]) =>
  `write ${openingMarks(lines)} on a line of its own at its end`;

/** True when the last line closes the block: with the sign of the first line, at least as many times. */
function isClosed(lines: readonly string[]): boolean {
  const opening = openingMarks(lines);
  const closing = closingLine.exec(lines.length > 1 ? (lines.at(-1) ?? '') : '')?.[1] ?? '';
  return closing.length >= opening.length && closing[0] === opening[0];
}

/** Counts the cells of a table row: a "|" separates two unless a backslash stands before it. */
function countCells(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
