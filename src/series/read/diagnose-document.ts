import type { MdastNode } from 'satteri';
import type { OffsetDiagnostic } from '../../diagnostics/diagnostics.ts';
import { plainTextOf } from './blocks.ts';

/**
 * Finds mistakes that need the whole text: skipped heading levels, footnotes and link definitions that nothing refers
 * to or that are written twice, and links without words or an address.
 * @param nodes all nodes of the text, in reading order
 * @param text the whole text that they were parsed from
 */
export function diagnoseDocument(nodes: readonly MdastNode[], text: string): OffsetDiagnostic[] {
  return [...diagnoseLevels(nodes), ...diagnoseDefinitions(nodes), ...diagnoseLinks(nodes, text)];
}

const offsetOf = ({ position }: MdastNode) => position?.start.offset ?? 0;

/** Finds headings of level 1, which only the title of the page has, and headings that skip a level. */
function diagnoseLevels(nodes: readonly MdastNode[]): OffsetDiagnostic[] {
  let previousLevel = 1;
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const before = previousLevel;
    previousLevel = node.depth;
    const diagnostic = { offset: offsetOf(node), code: 'heading-level' as const };
    if (node.depth === 1)
      return [
        {
          ...diagnostic,
          message: 'the page has its heading of level 1 already, which is its title',
          hint: 'begin it with ##; for a line that begins with # write \\#',
        },
      ];
    if (node.depth <= before + 1) return [];
    const marks = '#'.repeat(before + 1);
    const message = `a heading of level ${node.depth} follows one of level ${before}`;
    return [{ ...diagnostic, message, hint: `begin it with ${marks}` }];
  });
}

/** Finds footnotes and link definitions that nothing refers to or that are repeated: no page shows them. */
function diagnoseDefinitions(nodes: readonly MdastNode[]): OffsetDiagnostic[] {
  const referenced = new Set(nodes.flatMap((node) => referencedMarker(node) ?? []));
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return [];
    const footnote = node.type === 'footnoteDefinition';
    const marker = `${footnote ? '[^' : '['}${node.identifier}]`;
    const repeated = seen.has(marker);
    seen.add(marker);
    if (!repeated && referenced.has(marker)) return [];
    const name = `${footnote ? 'footnote' : 'address'} "${node.identifier}"`;
    const referHint = footnote
      ? `write ${marker} where it belongs`
      : `write [words]${marker}, or put a line of code in backticks`;
    return [
      {
        offset: offsetOf(node),
        code: 'footnote-lost' as const,
        message: repeated
          ? `the ${name} stands here a second time`
          : `nothing refers to the ${name}`,
        hint: repeated ? 'give it another name' : referHint,
      },
    ];
  });
}

function referencedMarker(node: MdastNode): string | undefined {
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  if (node.type === 'linkReference' || node.type === 'imageReference')
    return `[${node.identifier}]`;
  return undefined;
}

function diagnoseLinks(nodes: readonly MdastNode[], text: string): OffsetDiagnostic[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return [];
    const diagnostic = { offset: offsetOf(node), code: 'link-empty' as const };
    if (plainTextOf(node, text) === '')
      return [
        { ...diagnostic, message: 'the link has no words', hint: 'write [words](/address/)' },
      ];
    if (node.type !== 'link' || node.url !== '') return [];
    return [
      { ...diagnostic, message: 'the link has no address', hint: 'write [words](/address/)' },
    ];
  });
}
