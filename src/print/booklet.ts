import { Element } from 'domhandler';
import { appendChild } from 'domutils';
import { type Part, taskAddress } from '../series/model.ts';
import { contentsHtml } from './contents.ts';
import { all, first, innerHtml, parse, unwrap } from './nodes.ts';
import { setChapter } from './set-chapter.ts';
import { type LinkSources, setLinks } from './set-links.ts';
import { setProse } from './set-prose.ts';
import { setTask } from './set-task.ts';
import { ids, targetsOf } from './targets.ts';

/** What the steps before this one know of a finished page. */
export interface Finished {
  html: string;
  /** Every id in order. */
  ids: readonly string[];
}

/** Where the page of a booklet leaves room for its text until all pages are rendered. */
export const bookletRoom = '<div class="booklet"></div>';

/** The booklet with its contents list, as HTML. */
export const bookletHtml = (part: Part, sheets: readonly Sheet[]): string =>
  `<div class="booklet">${contentsHtml(part, sheets)}${sheets.map(({ html }) => html).join('\n')}</div>`;

/**
 * The longest part, in minutes of reading, that is set on one page. One of 201 minutes takes 317 kB, and
 * the page's budget is 400 kB. A longer part is printed by the chapter, or whole as the PDF of a release.
 */
const mostMinutes = 250;

/** True for a part that is short enough to be one page. */
export const fitsOnePage = ({ chapters }: Pick<Part, 'chapters'>): boolean =>
  chapters.reduce((sum, { minutes }) => sum + minutes, 0) <= mostMinutes;

/** What a booklet is made from. */
export interface BookletSources {
  part: Part;
  /** A finished page by its address, without the base path. */
  page: (address: string) => Finished | undefined;
  /** As "" or "/guide". */
  base: string;
  /** Origin of the published site. */
  origin: string;
}

/** A stretch of the booklet that an electronic book keeps in a file of its own. */
export interface Sheet {
  id: string;
  /** Number of a chapter, as "8.4". */
  number?: string;
  title: string;
  html: string;
}

/**
 * Sets a part as a booklet, from the finished pages of its chapters: the chapters with their questions,
 * the tasks, then the key with all answers, then the terms that the text uses. One chapter is read at a
 * time, so the time is linear in the number of chapters.
 */
export function setBooklet({ part, page, base, origin }: BookletSources): Sheet[] {
  const targets = targetsOf(part, (address) => page(address)?.ids);
  const links: LinkSources = { places: targets.places, base, origin, terms: new Set() };
  const html = (address: string) => page(address)?.html;
  const key: string[] = [];
  const sheets: Sheet[] = part.chapters.map((chapter) => {
    const set = setChapter(chapter, { ...links, ...targets, part, page: html });
    key.push(set.key);
    return {
      id: ids.chapter(chapter.slug),
      number: chapter.number,
      title: chapter.info.title,
      html: set.text,
    };
  });
  if (part.tasks.length > 0) {
    const tasks = part.tasks.map((task) =>
      setTask(part, task, html(taskAddress(part, task)), links),
    );
    const texts = tasks.map(({ text }) => text).join('');
    const solutions = tasks.map((task) => task.key).join('');
    sheets.push(sheet(ids.tasks, 'Tasks', texts));
    key.push(`<section class="answers"><h3>Tasks</h3>${solutions}</section>`);
  }
  if (key.some(Boolean)) sheets.push(sheet(ids.key, 'Answers', key.join('')));
  const terms = termsOf(html('/glossary/'), links);
  if (terms) sheets.push(sheet(ids.terms, 'Terms', terms));
  return sheets;
}

const sheet = (id: string, title: string, text: string): Sheet => ({
  id,
  title,
  html: `<section class="sheet" id="${id}"><h2>${title}</h2>${text}</section>`,
});

/** The glossary's entries of the terms that the booklet links, and of those that these refer to. */
function termsOf(glossary: string | undefined, links: LinkSources): string {
  if (!glossary || links.terms.size === 0) return '';
  const entries = all(
    parse(glossary),
    ({ name, parent }) => name === 'div' && parent instanceof Element && parent.name === 'dl',
  );
  const named = new Map(
    entries.map((entry) => [first(entry, ({ name }) => name === 'dt')?.attribs['id'] ?? '', entry]),
  );
  const set = new Map<string, Element>();
  // Setting an entry may ask for further ones, which the loop then meets.
  for (const id of links.terms) {
    const entry = named.get(id);
    if (!entry) continue;
    setProse(entry);
    for (const term of all(entry, ({ name }) => name === 'dt')) {
      term.attribs['id'] = ids.term(id);
      for (const link of all(term, ({ name }) => name === 'a')) unwrap(link);
    }
    const notes = setLinks(entry, links, { address: '/glossary/', name: ids.term(id) });
    for (const note of parse(notes).children) appendChild(entry, note);
    set.set(id, entry);
  }
  const sorted = entries.filter((entry) => [...set.values()].includes(entry));
  return `<dl class="terms">${sorted.map((entry) => `<div>${innerHtml(entry)}</div>`).join('')}</dl>`;
}
