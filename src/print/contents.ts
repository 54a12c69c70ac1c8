import type { Part } from '../series/model.ts';
import type { Sheet } from './booklet.ts';
import { asHtml } from './nodes.ts';
import { bookletId, ids } from './targets.ts';

/** The contents list of a booklet: its sheets, and the sections of its chapters. */
export function contentsHtml(part: Part, sheets: readonly Sheet[]): string {
  const chapters = new Map(part.chapters.map((chapter) => [ids.chapter(chapter.slug), chapter]));
  const items = sheets.map(({ id, number, title }) => {
    const chapter = chapters.get(id);
    const sections = (chapter?.sections ?? [])
      .filter(({ level }) => level === 2)
      .map((section) =>
        item(bookletId(chapter?.slug ?? '', section.id), section.number, section.title),
      );
    return item(id, number, title, sections.length > 0 ? `<ol>${sections.join('')}</ol>` : '');
  });
  return `<nav class="booklet-contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${items.join('')}</ol></nav>`;
}

function item(id: string, number: string | undefined, title: string, inner = ''): string {
  const mark = number === undefined ? '' : `<span class="number">${number}</span> `;
  return `<li><a href="#${id}">${mark}<span>${asHtml(title)}</span></a>${inner}</li>`;
}
