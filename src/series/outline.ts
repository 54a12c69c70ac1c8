import type { Block } from './blocks.ts';

/** A position in a source file, 1-based. */
export interface Place {
  line: number;
  column: number;
}

/** A heading of level 2 or 3 with its permanent id. */
export interface Section extends Place {
  id: string;
  title: string;
  level: 2 | 3;
  /** Former ids, under which readers may have kept it. */
  aliases: string[];
  /** Words that readers search for and the section does not use: its attribute `keywords`. */
  keywords: string[];
}

/** A component that an author wrote, with its string attributes. */
export interface Element extends Place {
  name: string;
  attributes: Record<string, string>;
  /** True when it stands on lines of its own and holds no text. */
  alone: boolean;
}

/** What the checks and the contents lists need to know of an MDX body. */
export interface Outline {
  /** False when the file could not be read or parsed, and the rest is therefore empty. */
  parsed: boolean;
  sections: Section[];
  elements: Element[];
  callouts: (Place & { name: string })[];
  links: (Place & { url: string })[];
  footnotes: Place[];
  fences: (Place & { language: string; code: string })[];
  /** Words of running text, for the reading time. */
  words: number;
  /** The text itself, in reading order. */
  blocks: Block[];
}

/** The outline of a file that could not be read. */
export function emptyOutline(): Outline {
  return {
    parsed: false,
    sections: [],
    elements: [],
    callouts: [],
    links: [],
    footnotes: [],
    fences: [],
    words: 0,
    blocks: [],
  };
}
