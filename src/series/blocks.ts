/** A paragraph on one line, or code with its lines as they stand. */
export interface Passage {
  text: string;
  code: boolean;
}

/** One top-level element of the text of a chapter, card or task. */
export type Block = Prose | Heading | Callout | Component;

/** Running text: a paragraph, a list, a quotation, a table, a fence. */
export interface Prose {
  kind: 'prose';
  /** The Markdown that the author wrote. */
  source: string;
  /** Offsets in `source` of the addresses of links within the guide, in ascending order. */
  links: [start: number, end: number][];
  passages: Passage[];
  /** Code in backticks within the running text. */
  inlineCode: string[];
  /** True for a table; each of its rows is one passage. */
  table: boolean;
}

/** A heading of any level; `id` is absent where it has none. */
export interface Heading {
  kind: 'heading';
  /** The Markdown of the heading, without its attributes in braces. */
  source: string;
  level: number;
  id?: string;
}

/** A call-out such as `:::trap`, with the blocks inside it. */
export interface Callout {
  kind: 'callout';
  name: string;
  blocks: Block[];
}

/** A component, with the attributes that its author wrote. */
export interface Component {
  kind: 'component';
  name: string;
  attributes: Record<string, string>;
}

/** Lists all blocks in reading order, and in place of each call-out the blocks inside it. */
export function flattenBlocks(blocks: readonly Block[]): Exclude<Block, Callout>[] {
  return blocks.flatMap((block) =>
    block.kind === 'callout' ? flattenBlocks(block.blocks) : [block],
  );
}
