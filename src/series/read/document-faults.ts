import type { MdastNode } from 'satteri';
import { plainText } from './blocks.ts';
import type { ProseFault } from './prose-faults.ts';

/**
 * Finds the faults that show only in a text as a whole: heading levels that are skipped, footnotes and
 * addresses that nothing refers to, and links without words or an address.
 * @param nodes all nodes of the text, in reading order
 * @param text the whole text that they were parsed from
 */
export function documentFaults(nodes: readonly MdastNode[], text: string): ProseFault[] {
  return [...levelFaults(nodes), ...definitionFaults(nodes), ...linkFaults(nodes, text)];
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

/** Finds footnotes and link definitions that nothing refers to, or that stand twice: no page shows them. */
function definitionFaults(nodes: readonly MdastNode[]): ProseFault[] {
  const referenced = new Set(nodes.flatMap((node) => referenceOf(node) ?? []));
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return [];
    const footnote = node.type === 'footnoteDefinition';
    const written = `${footnote ? '[^' : '['}${node.identifier}]`;
    const repeated = seen.has(written);
    seen.add(written);
    if (!repeated && referenced.has(written)) return [];
    const name = `${footnote ? 'footnote' : 'address'} "${node.identifier}"`;
    const refer = footnote
      ? `write ${written} where it belongs`
      : `write [words]${written}, or put a line of code in backticks`;
    return [
      {
        offset: offsetOf(node),
        code: 'footnote-lost' as const,
        message: repeated
          ? `the ${name} stands here a second time`
          : `nothing refers to the ${name}`,
        hint: repeated ? 'give it another name' : refer,
      },
    ];
  });
}

function referenceOf(node: MdastNode): string | undefined {
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  if (node.type === 'linkReference' || node.type === 'imageReference')
    return `[${node.identifier}]`;
  return undefined;
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
