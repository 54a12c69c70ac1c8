/** A paragraph on one line, or code with its lines as they stand. */
export interface Passage {
  text: string;
  code: boolean;
}

/** A stretch of a chapter, card or task at the top level of its text, in reading order. */
export type Block = Prose | Heading | Callout | Component;

/** Running text: a paragraph, a list, a quotation, a table, a fence. */
export interface Prose {
  kind: 'prose';
  /** As the author wrote it, Markdown. */
  source: string;
  /** Where the addresses of links within the guide stand in `source`, ascending. */
  links: [start: number, end: number][];
  passages: Passage[];
  /** Pieces of code within the running text. */
  inlineCode: string[];
  /** True for a table, which is read by rows. */
  table: boolean;
}

/** A heading of any level; `id` is absent where it has none. */
export interface Heading {
  kind: 'heading';
  /** As the author wrote it, without its attributes in braces. */
  source: string;
  level: number;
  id?: string;
}

/** A call-out such as `:::trap`, with what stands in it. */
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

/** All blocks in reading order, those of call-outs in their place. */
export function flatBlocks(blocks: readonly Block[]): Exclude<Block, Callout>[] {
  return blocks.flatMap((block) => (block.kind === 'callout' ? flatBlocks(block.blocks) : [block]));
}
