import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { sectionChanges } from '../exports/history.ts';
import { cardOf, chapterOf } from '../series/look-up.ts';
import {
  type Chapter,
  cardAddress,
  chapterAddress,
  type Part,
  type Question,
  questionAddress,
} from '../series/model.ts';
import type { Element } from '../series/outline.ts';
import type { CheckedContent } from './check-content.ts';

/** Where a site stands, as its pages have it in them. */
export interface Place {
  origin: string;
  /** As "" or "/guide". */
  base: string;
}

const hash = (...values: unknown[]) =>
  createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22);

/**
 * For each page that there can be many of, a hash over all that it is made from: the code of the site, what
 * every page shows, its own text, and what it draws in. A page whose key is that of the last build need
 * not be rendered again. Pages that list others have no key and are rendered each time.
 * @param root path of the content folder
 * @returns keys by file below the site's folder, as `python/logging/index.html`
 */
export function pageKeys(
  root: string,
  { series, examples, aliases }: CheckedContent,
  place: Place,
): Map<string, string> {
  const keys = new Map<string, string>();
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const frame = hash(
    codeOf(['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json']),
    place,
    series.info,
    series.home.info,
    series.glossary.terms,
    series.parts.map(({ slug, order, info }) => [slug, order, info.title]),
    [...aliases.values()].map(({ from, to }) => [from, to]),
    sectionChanges(root) !== undefined,
  );
  for (const part of series.parts) {
    const within = hash(frame, part.info, part.versions, countsOf(part), part.chapters.map(nameOf));
    const asked = Map.groupBy(part.questions, ({ target }) => target.chapter);
    const taught = ({ target }: Question) => {
      const chapter = chapterOf(part, target.chapter);
      const section = chapter?.sections.find(({ id }) => id === target.section);
      return [chapter && nameOf(chapter), section?.number, section?.title];
    };
    const drawnIn = ({ name, attributes }: Element): unknown => {
      const folder = attributes['part'] ?? part.folder;
      const home = series.parts.find((candidate) => candidate.folder === folder);
      if (name === 'Example') return examples.get(folder)?.get(attributes['file'] ?? '');
      if (name === 'Figure') return text(`${folder}/figures/${attributes['file']}`);
      if (name === 'TaskList') return home?.tasks.map(({ slug, info }) => [slug, info]);
      const card = home && cardOf(home, attributes['id'] ?? '');
      return card && [text(card.path), taught(card)];
    };
    for (const chapter of part.chapters) {
      const drawn = chapter.outline.elements.map((element) => [element, drawnIn(element)]);
      const questions = (asked.get(chapter.slug) ?? []).map((question) => [
        question.info,
        questionAddress(part, question),
      ]);
      const address = chapterAddress(part, chapter).slice(1);
      const key = hash(within, text(chapter.path), drawn, questions);
      keys.set(`${address}index.html`, key);
      keys.set(`${address.replace(/\/$/, '')}.md`, key);
    }
    for (const question of part.questions) {
      const topic = asked.get(question.target.chapter)?.map(({ id, info }) => [id, info.question]);
      const at = questionAddress(part, question);
      const key = hash(within, text(question.path), at, taught(question), topic);
      keys.set(`${cardAddress(question).slice(1)}index.html`, key);
    }
  }
  return keys;
}

const nameOf = ({ slug, number, info }: Chapter) => [slug, number, info.title];

const countsOf = ({ questions, tasks, versions }: Part) => [
  questions.length,
  tasks.length,
  versions !== undefined,
];

/** A hash over all files of these, except tests and what tools leave there. */
function codeOf(places: readonly string[]): string {
  const code = createHash('sha256');
  for (const place of places) {
    const entries = place.includes('.') ? [place] : filesBelow(place);
    for (const file of entries.sort()) code.update(file).update(readFileSync(resolve(file)));
  }
  return code.digest('base64url');
}

function filesBelow(folder: string): string[] {
  return readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](?:\.|node_modules[\\/])/.test(relative(folder, path)));
}
