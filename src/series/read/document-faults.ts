import type { MdastNode } from 'satteri';
import { plainText } from './blocks.ts';
import type { ProseFault } from './prose-faults.ts';

/**
 * Finds the faults that show only in a text as a whole: heading levels that are skipped, footnotes that
 * nothing refers to, and links without words or an address.
 * @param nodes all nodes of the text, in reading order
 * @param text the whole text that they were parsed from
 */
export function documentFaults(nodes: readonly MdastNode[], text: string): ProseFault[] {
  return [...levelFaults(nodes), ...footnoteFaults(nodes), ...linkFaults(nodes, text)];
}

const offsetOf = ({ position }: MdastNode) => position?.start.offset ?? 0;

/** The title of the page is its only heading of level 1, and each level stands below the one before it. */
function levelFaults(nodes: readonly MdastNode[]): ProseFault[] {
  let last = 1;
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const before = last;
    last = node.depth;
    const at = { offset: offsetOf(node), code: 'heading-level' as const };
    if (node.depth === 1)
      return [
        {
          ...at,
          message: 'the page has its heading of level 1 already, which is its title',
          hint: 'begin it with ##; for a line that begins with # write \\#',
        },
      ];
    if (node.depth <= before + 1) return [];
    const marks = '#'.repeat(before + 1);
    const message = `a heading of level ${node.depth} follows one of level ${before}`;
    return [{ ...at, message, hint: `begin it with ${marks}` }];
  });
}

function footnoteFaults(nodes: readonly MdastNode[]): ProseFault[] {
  const referenced = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition') return [];
    const repeated = seen.has(node.identifier);
    seen.add(node.identifier);
    if (!repeated && referenced.has(node.identifier)) return [];
    return [
      {
        offset: offsetOf(node),
        code: 'footnote-lost' as const,
        message: repeated
          ? `the footnote "${node.identifier}" stands here a second time`
          : `nothing refers to the footnote "${node.identifier}"`,
        hint: repeated ? 'give it another name' : `write [^${node.identifier}] where it belongs`,
      },
    ];
  });
}

function linkFaults(nodes: readonly MdastNode[], text: string): ProseFault[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return [];
    const at = { offset: offsetOf(node), code: 'link-empty' as const };
    if (plainText(node, text) === '')
      return [{ ...at, message: 'the link has no words', hint: 'write [words](/address/)' }];
    if (node.type !== 'link' || node.url !== '') return [];
    return [{ ...at, message: 'the link has no address', hint: 'write [words](/address/)' }];
  });
}
