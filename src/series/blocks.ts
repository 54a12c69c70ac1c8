/** The text of a paragraph or a table row on one line, or a block of code with its lines unchanged. */
export interface Passage {
  text: string;
  code: boolean;
}

/** One top-level element of the text of a chapter, card or task. */
export type Block = Prose | Heading | Callout | Component;

/** A block that is none of the others: a paragraph, a list, a quotation, a table or a fence. */
export interface Prose {
  kind: 'prose';
  /** The Markdown that the author wrote. */
  source: string;
  /** Offsets in `source` of the addresses of links within the guide, in ascending order. */
  links: [start: number, end: number][];
  passages: Passage[];
  /** Each piece of code in backticks, without them. */
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
