import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import render from 'dom-serializer';
import { type AnyNode, type Element, type ParentNode, Text } from 'domhandler';
import { replaceElement } from 'domutils';
import nodepub from 'nodepub';
import { standAlone } from './drawings.ts';
import { all, make, parse } from './nodes.ts';

/** What an electronic book says of itself. */
export interface BookFacts {
  title: string;
  /** Whose book it is: the series. */
  author: string;
  description: string;
  language: string;
  rights: string;
  /** Address of the part, which also identifies the book. */
  url: string;
  /** Day of the edition, as "2026-11-25". */
  edition?: string | undefined;
  /** PNG. */
  cover: Uint8Array;
}

/**
 * Writes a booklet as an EPUB 3: a file for each sheet, drawings as pictures with their descriptions,
 * links between the files. The package, its contents list and the archive are nodepub's.
 * @see https://www.w3.org/TR/epub-33/
 * @param html page of the booklet, whose sheets carry their titles as `data-sheet`
 * @param folder where `{name}.epub` is written
 */
export async function writeEpub(
  html: string,
  facts: BookFacts,
  folder: string,
  name: string,
): Promise<void> {
  const sheets = sheetsOf(html);
  const scratch = mkdtempSync(join(tmpdir(), 'epub-'));
  try {
    const cover = join(scratch, 'cover.png');
    writeFileSync(cover, facts.cover);
    const images: string[] = [];
    const { edition } = facts;
    const texts = textsOf(sheets, facts.url, (file, svg) => {
      const path = join(scratch, file);
      writeFileSync(path, svg);
      images.push(path);
    });
    const book = nodepub.document({
      epubVersion: 3,
      id: facts.url,
      cover,
      title: xml(facts.title),
      author: xml(facts.author),
      language: facts.language,
      description: xml(facts.description),
      copyright: xml(facts.rights),
      source: xml(facts.url),
      ...(edition && { published: edition }),
      contents: 'Contents',
      appendSeriesToTitle: false,
      transformNamedEntities: false,
      showContents: false,
      images,
    });
    book.addCSS(readFileSync(new URL('epub.css', import.meta.url), 'utf8'));
    for (const [index, { id, title }] of sheets.entries())
      book.addSection(xml(title), texts[index] ?? '', false, false, id);
    mkdirSync(folder, { recursive: true });
    await book.writeEPUB(folder, name);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Text as XML. */
const xml = (text: string): string => xhtml(new Text(text));

/** Nodes as XML. nodepub fills in words between double brackets, so none may stand in a text. */
const xhtml = (nodes: AnyNode | AnyNode[]): string =>
  render(nodes, { xmlMode: true }).replaceAll('[[', '[&#91;');

/** The sheets as XHTML, each with its drawings moved to files and its links made for many files. */
function textsOf(
  sheets: readonly Sheet[],
  url: string,
  addDrawing: (file: string, svg: string) => void,
): string[] {
  const fileOf = new Map(
    sheets.flatMap(({ id, root }) =>
      // The sheet itself is a target too: that of a link to a whole chapter.
      [root, ...all(root, ({ attribs }) => 'id' in attribs)].map(({ attribs }) => [
        attribs['id'] ?? '',
        id,
      ]),
    ),
  );
  return sheets.map(({ id, root }) => {
    setDrawings(root, addDrawing);
    for (const element of all(root, ({ name }) => name === 'a')) {
      const { attribs } = element;
      const href = attribs['href'];
      if (href === undefined) continue;
      const target = href.startsWith('#') ? href.slice(1) : undefined;
      const file = target === undefined ? undefined : fileOf.get(target);
      if (file !== undefined && file !== id) attribs['href'] = `${file}.xhtml#${target}`;
      else if (target === undefined) attribs['href'] = new URL(href, url).href;
    }
    return xhtml(root);
  });
}

/** A stretch of the booklet that is a file of the book. */
interface Sheet {
  id: string;
  title: string;
  root: Element;
}

function sheetsOf(html: string): Sheet[] {
  return all(parse(html), ({ attribs }) => 'data-sheet' in attribs).map((root) => {
    const { 'data-sheet': title = '', ...attribs } = root.attribs;
    root.attribs = attribs;
    return { id: attribs['id'] ?? '', title, root };
  });
}

/** Puts each drawing into a file of its own and a picture with its description in its place. */
function setDrawings(root: ParentNode, add: (file: string, svg: string) => void): void {
  for (const drawing of all(root, ({ name }) => name === 'svg')) {
    const figure = all(root, ({ name }) => name === 'figure').find(
      (candidate) => all(candidate, (element) => element === drawing).length > 0,
    );
    const file = `${figure?.attribs['id'] ?? 'drawing'}.svg`;
    const picture = make('img', { src: `../images/${file}`, alt: '' });
    replaceElement(drawing, picture);
    const { svg, alternative } = standAlone(drawing);
    picture.attribs['alt'] = alternative;
    add(file, xhtml(svg));
  }
}
