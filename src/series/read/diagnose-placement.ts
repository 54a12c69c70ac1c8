import type { MdastNode } from 'satteri';
import type { DiagnosticCode, OffsetDiagnostic } from '../../diagnostics/diagnostics.ts';

/**
 * Finds blocks that an author did not mean to begin or to place there: a list or a quotation begun by a character at
 * the start of a wrapped line, a heading within another block, and lines indented by four spaces, which MDX does not
 * take for code.
 * @param parent the node whose children are checked
 * @param text the whole text that the node was parsed from
 */
export function diagnosePlacement(parent: MdastNode, text: string): OffsetDiagnostic[] {
  if (!('children' in parent)) return [];
  const firstColumn = contentColumn(parent);
  return parent.children.flatMap((child: MdastNode, index) => {
    const { line = 1, column = 1, offset = 0 } = child.position?.start ?? {};
    const diagnostic = (
      code: DiagnosticCode,
      message: string,
      hint: string,
    ): OffsetDiagnostic[] => [{ offset, code, message, hint }];
    switch (child.type) {
      case 'heading':
        if (parent.type === 'root') return [];
        return diagnostic(
          'heading-place',
          'the heading stands in a box, a list or a quotation',
          'end that before the heading, or write its words as **bold**',
        );
      case 'paragraph':
        if (
          firstColumn === undefined ||
          column - firstColumn < 4 ||
          line === parent.position?.start.line
        )
          return [];
        return diagnostic(
          'text-changed',
          'the indented lines would become running text',
          'write code between ``` and ```',
        );
      case 'list':
      case 'blockquote': {
        const previous = parent.children[index - 1];
        const interruptsParagraph =
          previous?.type === 'paragraph' && previous.position?.end.line === line - 1;
        const isNestedList = parent.type === 'listItem' && child.type === 'list';
        const lacksSpace = /^>[^\s>]/.test(text.slice(offset, offset + 2));
        if (!lacksSpace && (!interruptsParagraph || isNestedList)) return [];
        const blockName = child.type === 'list' ? 'list' : 'quotation';
        const sign = text[offset] ?? '';
        return diagnostic(
          'text-changed',
          `"${sign}" at the start of the line would begin a ${blockName}`,
          `put code in backticks and no sign first in a line; before a ${blockName} leave a line empty and after its sign a space`,
        );
      }
      default:
        return [];
    }
  });
}

/** Gives the column at which the children of a node begin; undefined when they may begin at any. */
function contentColumn(parent: MdastNode): number | undefined {
  const column = parent.position?.start.column ?? 1;
  switch (parent.type) {
    case 'root':
      return 1;
    case 'containerDirective':
      return column;
    case 'listItem':
      return parent.children[0]?.position?.start.column;
    case 'footnoteDefinition':
      return column + 4;
    default:
      return undefined;
  }
}
