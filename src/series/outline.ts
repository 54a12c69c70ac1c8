import type { Block } from './blocks.ts';

/** A position in a source file, 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** A heading of level 2 or 3 with its permanent id. */
export interface Section extends Position {
  id: string;
  title: string;
  level: 2 | 3;
  /** Former ids, which links of readers may still hold. */
  aliases: string[];
  /** Words that readers search for and the section does not use: its attribute `keywords`. */
  keywords: string[];
}

/** A component that an author wrote, with its string attributes. */
export interface MdxElement extends Position {
  name: string;
  attributes: Record<string, string>;
  /** True when the component stands on lines of its own and holds no text. */
  standalone: boolean;
}

/** What an MDX body contains, for checks, tables of contents and the search index. */
export interface Outline {
  /** False when the file could not be read or parsed, and the rest is therefore empty. */
  parsed: boolean;
  sections: Section[];
  elements: MdxElement[];
  callouts: (Position & { name: string })[];
  links: (Position & { url: string })[];
  /** Where the text refers to a footnote. */
  footnotes: Position[];
  fences: (Position & { language: string; code: string })[];
  /** Number of words, for the reading time. */
  wordCount: number;
  /** The text itself, in reading order. */
  blocks: Block[];
}

/** Makes the outline of a file that could not be read. */
export function emptyOutline(): Outline {
  return {
    parsed: false,
    sections: [],
    elements: [],
    callouts: [],
    links: [],
    footnotes: [],
    fences: [],
    wordCount: 0,
    blocks: [],
  };
}
