import type { MdastNode } from 'satteri';
import type { ProseFault } from './prose-faults.ts';

/**
 * What is wrong with the place of a block within another: a sign at the start of a wrapped line that begins a
 * list or a quotation there, a heading in a box, lines that are indented as code used to be.
 * @param parent the node whose children are looked at
 * @param text the whole text that the node was parsed from
 */
export function placeFaults(parent: MdastNode, text: string): ProseFault[] {
  if (!('children' in parent)) return [];
  const margin = marginOf(parent);
  return parent.children.flatMap((child: MdastNode, index) => {
    const { line = 1, column = 1, offset = 0 } = child.position?.start ?? {};
    const fault = (code: ProseFault['code'], message: string, hint: string): ProseFault[] => [
      { offset, code, message, hint },
    ];
    switch (child.type) {
      case 'heading':
        if (parent.type === 'root') return [];
        return fault(
          'heading-place',
          'the heading stands in a box, a list or a quotation',
          'end that before the heading, or write its words as **bold**',
        );
      case 'paragraph':
        if (margin === undefined || column - margin < 4 || line === parent.position?.start.line)
          return [];
        return fault(
          'text-changed',
          'the indented lines would become running text',
          'write code between ``` and ```',
        );
      case 'list':
      case 'blockquote': {
        const before = parent.children[index - 1];
        const within = before?.type === 'paragraph' && before.position?.end.line === line - 1;
        const nested = parent.type === 'listItem' && child.type === 'list';
        const bare = /^>[^\s>]/.test(text.slice(offset, offset + 2));
        if (!bare && (!within || nested)) return [];
        const what = child.type === 'list' ? 'list' : 'quotation';
        const sign = text[offset] ?? '';
        return fault(
          'text-changed',
          `"${sign}" at the start of the line would begin a ${what}`,
          `put code in backticks and no sign first in a line; before a ${what} leave a line empty and after its sign a space`,
        );
      }
      default:
        return [];
    }
  });
}

/** The column that the blocks of a node stand at; undefined where each may stand anywhere. */
function marginOf(parent: MdastNode): number | undefined {
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
