import type { MdastNode } from 'satteri';
import type { Block, Passage, Prose } from '../blocks.ts';

/**
 * Turns the syntax tree of a text into blocks.
 * @param text the whole file, which positions in the tree refer to
 */
export function blocksOf(nodes: readonly MdastNode[], text: string): Block[] {
  return nodes.flatMap((node) => blockOf(node, text) ?? []);
}

function blockOf(node: MdastNode, text: string): Block | undefined {
  switch (node.type) {
    case 'yaml':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
      return undefined;
    case 'heading': {
      const { id } = attributesOf(node);
      const source = sourceOf(node, text).replace(/\s*\{[^}]*\}\s*$/, '');
      return { kind: 'heading', source, level: node.depth, ...(typeof id === 'string' && { id }) };
    }
    case 'containerDirective':
      return { kind: 'callout', name: node.name, blocks: blocksOf(node.children, text) };
    case 'mdxJsxFlowElement':
      return { kind: 'component', name: node.name ?? '', attributes: stringAttributes(node) };
    default:
      return proseOf(node, text);
  }
}

function proseOf(node: MdastNode, text: string): Prose {
  const passages: Passage[] = [];
  const inlineCode: string[] = [];
  const links: Prose['links'] = [];
  addPassages(node, text, passages);
  const start = node.position?.start.offset ?? 0;
  for (const descendant of nodesOf(node)) {
    if (descendant.type === 'inlineCode') inlineCode.push(descendant.value);
    const link = addressRange(descendant, text);
    if (link) links.push([link.start - start, link.end - start]);
  }
  const source = sourceOf(node, text);
  return { kind: 'prose', source, links, passages, inlineCode, table: node.type === 'table' };
}

/** Walks a node and all nodes below it, in the order of the text. */
export function* nodesOf(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Finds the offsets in `text` of a link's address; undefined for other nodes and for a link out of the guide. */
function addressRange(node: MdastNode, text: string): { start: number; end: number } | undefined {
  if ((node.type !== 'link' && node.type !== 'definition') || !/^[/#]/.test(node.url))
    return undefined;
  const label = 'children' in node ? node.children.at(-1) : undefined;
  const start = text.indexOf(node.url, label?.position?.end.offset ?? node.position?.start.offset);
  const end = start + node.url.length;
  return start >= 0 && end <= (node.position?.end.offset ?? 0) ? { start, end } : undefined;
}

/** Adds the passages of a node: one for each paragraph, table row, list item and block of code. */
function addPassages(node: MdastNode, source: string, passages: Passage[]): void {
  if (node.type === 'code') passages.push({ text: node.value, code: true });
  else if (node.type === 'tableRow')
    passages.push({
      text: node.children.map((cell) => plainTextOf(cell, source)).join(' · '),
      code: false,
    });
  else if (node.type === 'paragraph' || !('children' in node)) {
    const text = plainTextOf(node, source);
    if (text !== '') passages.push({ text, code: false });
  } else for (const child of node.children) addPassages(child, source, passages);
}

/** The text of a node as a reader sees it, on one line. */
export function plainTextOf(node: MdastNode, source: string): string {
  return textOf(node, source).replace(/\s+/g, ' ').trim();
}

function textOf(node: MdastNode, source: string): string {
  // The parser takes the colon in "10:30" or "host:port" for a directive; the guide has none within a line.
  if (node.type === 'textDirective') return sourceOf(node, source);
  if (node.type === 'break') return ' ';
  if (node.type === 'html' || node.type === 'mdxTextExpression') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, source)).join('') : '';
}

/** The attributes in the braces after a heading. */
export function attributesOf(node: MdastNode & { type: 'heading' }): Record<string, unknown> {
  const properties = node.data && 'hProperties' in node.data ? node.data.hProperties : undefined;
  return properties && typeof properties === 'object' ? { ...properties } : {};
}

/** The attributes of a component that are plain text; `readOutline` reports those in braces. */
export function stringAttributes(
  node: MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' },
): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof (attribute.value ?? '') === 'string'
        ? [[attribute.name, String(attribute.value ?? '')]]
        : [],
    ),
  );
}

const sourceOf = ({ position }: MdastNode, text: string): string =>
  text.slice(position?.start.offset, position?.end.offset);
