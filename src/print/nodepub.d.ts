/** Types of the part of nodepub that the site uses; the package has none. */
declare module 'nodepub' {
  interface Metadata {
    epubVersion: 3;
    id: string;
    /** Path of a PNG or JPEG. */
    cover: string;
    title: string;
    author: string;
    language: string;
    description: string;
    copyright: string;
    source: string;
    /** As "2026-11-25". */
    published?: string;
    contents: string;
    appendSeriesToTitle: false;
    transformNamedEntities: false;
    showContents: false;
    /** Paths of pictures, whose names must differ. */
    images: string[];
  }
  interface Document {
    /** Adds a file `content/{name}.xhtml`; title and content are XHTML already. */
    addSection(
      title: string,
      content: string,
      excludeFromContents: boolean,
      isFrontMatter: boolean,
      name: string,
    ): void;
    addCSS(css: string): void;
    /** Writes `{folder}/{name}.epub`. */
    writeEPUB(folder: string, name: string): Promise<void>;
  }
  export function document(metadata: Metadata): Document;
}
