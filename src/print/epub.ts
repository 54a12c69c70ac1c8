import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import render from 'dom-serializer';
import { type AnyNode, type Element, type ParentNode, Text } from 'domhandler';
import { replaceElement } from 'domutils';
import nodepub from 'nodepub';
import { standaloneSvg } from './drawings.ts';
import { createElement, findElements, parsePage } from './nodes.ts';

/** The metadata of an electronic book. */
export interface BookMetadata {
  title: string;
  /** Title of the series, which is given as the author. */
  author: string;
  description: string;
  language: string;
  rights: string;
  /** Address of the part with the origin, which is also the identifier of the book. */
  url: string;
  /** Date of the edition, as "2026-11-25". */
  edition?: string | undefined;
  /** The cover as a PNG file. */
  cover: Uint8Array;
}

/**
 * Writes a booklet as an EPUB 3. Each element with `data-sheet` becomes a file, each drawing an image with a text
 * alternative, and links lead from file to file. nodepub makes the manifest, the table of contents and the archive.
 * @see https://www.w3.org/TR/epub-33/
 * @param html the page of the booklet
 * @param folder the folder of the book; it is created when it is missing
 * @param name file name of the book without its extension
 */
export async function writeEpub(
  html: string,
  metadata: BookMetadata,
  folder: string,
  name: string,
): Promise<void> {
  const sections = sectionsOf(html);
  const scratch = mkdtempSync(join(tmpdir(), 'epub-'));
  try {
    const cover = join(scratch, 'cover.png');
    writeFileSync(cover, metadata.cover);
    const images: string[] = [];
    const { edition } = metadata;
    const texts = sectionTexts(sections, metadata.url, (file, svg) => {
      const path = join(scratch, file);
      writeFileSync(path, svg);
      images.push(path);
    });
    const book = nodepub.document({
      epubVersion: 3,
      id: metadata.url,
      cover,
      title: escapeXml(metadata.title),
      author: escapeXml(metadata.author),
      language: metadata.language,
      description: escapeXml(metadata.description),
      copyright: escapeXml(metadata.rights),
      source: escapeXml(metadata.url),
      ...(edition && { published: edition }),
      contents: 'Contents',
      appendSeriesToTitle: false,
      transformNamedEntities: false,
      showContents: false,
      images,
    });
    book.addCSS(readFileSync(new URL('epub.css', import.meta.url), 'utf8'));
    for (const [index, { id, title }] of sections.entries())
      book.addSection(escapeXml(title), texts[index] ?? '', false, false, id);
    mkdirSync(folder, { recursive: true });
    await book.writeEPUB(folder, name);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Escapes a text for XML. */
const escapeXml = (text: string): string => toXhtml(new Text(text));

/** Serialises nodes as XHTML. Escapes double brackets, because nodepub takes them for placeholders. */
const toXhtml = (nodes: AnyNode | AnyNode[]): string =>
  render(nodes, { xmlMode: true }).replaceAll('[[', '[&#91;');

/** Converts sections to XHTML: replaces drawings by images, and rewrites links for a book of several files. */
function sectionTexts(
  sections: readonly EpubSection[],
  baseUrl: string,
  addDrawing: (file: string, svg: string) => void,
): string[] {
  const fileOf = new Map(
    sections.flatMap(({ id, root }) =>
      // The section itself is a target too, of links to a whole chapter.
      [root, ...findElements(root, ({ attribs }) => 'id' in attribs)].map(({ attribs }) => [
        attribs['id'] ?? '',
        id,
      ]),
    ),
  );
  return sections.map(({ id, root }) => {
    extractDrawings(root, addDrawing);
    for (const element of findElements(root, ({ name }) => name === 'a')) {
      const { attribs } = element;
      const href = attribs['href'];
      if (href === undefined) continue;
      const target = href.startsWith('#') ? href.slice(1) : undefined;
      const file = target === undefined ? undefined : fileOf.get(target);
      if (file !== undefined && file !== id) attribs['href'] = `${file}.xhtml#${target}`;
      else if (target === undefined) attribs['href'] = new URL(href, baseUrl).href;
    }
    return toXhtml(root);
  });
}

/** A section of the booklet that becomes a file of the book. */
interface EpubSection {
  id: string;
  title: string;
  root: Element;
}

function sectionsOf(html: string): EpubSection[] {
  return findElements(parsePage(html), ({ attribs }) => 'data-sheet' in attribs).map((root) => {
    const { 'data-sheet': title = '', ...attribs } = root.attribs;
    root.attribs = attribs;
    return { id: attribs['id'] ?? '', title, root };
  });
}

/** Replaces each drawing by an image, and passes the drawing to `add` as the text of an SVG file. */
function extractDrawings(root: ParentNode, add: (file: string, svg: string) => void): void {
  for (const drawing of findElements(root, ({ name }) => name === 'svg')) {
    const figure = findElements(root, ({ name }) => name === 'figure').find(
      (candidate) => findElements(candidate, (element) => element === drawing).length > 0,
    );
    const file = `${figure?.attribs['id'] ?? 'drawing'}.svg`;
    const picture = createElement('img', { src: `../images/${file}`, alt: '' });
    replaceElement(drawing, picture);
    const { svg, alternative } = standaloneSvg(drawing);
    picture.attribs['alt'] = alternative;
    add(file, toXhtml(svg));
  }
}
