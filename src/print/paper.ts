import { Fragment, jsx } from 'astro/jsx-runtime';
import Figure from '../components/Figure.astro';
import type { ComponentName } from '../components/registry.ts';
import { type Components, type Props, withProps } from '../components/screen.ts';
import TaskList from '../components/TaskList.astro';
import type { Chapter } from '../series/model.ts';
import { type Booklet, idPrefix } from './booklet.ts';
import PaperAsked from './PaperAsked.astro';
import PaperExample from './PaperExample.astro';
import PaperQuestion from './PaperQuestion.astro';
import PaperVersions from './PaperVersions.astro';
import type { PaperLink, SheetLinks } from './sheet-links.ts';

/** What the text of a sheet is printed with. */
export interface Sheet {
  booklet: Booklet;
  links: SheetLinks;
  /** Before the ids of what stands in it. */
  prefix: string;
  /** How many levels its headings are lower than on their page. */
  lower: number;
}

/** The recipe "paper": the same texts as on the screen, with links, ids and programs as paper needs them. */
export function paper({ booklet, links, prefix, lower }: Sheet): Components {
  const { folder } = booklet.part;
  const place = { part: folder, page: '', prefix };
  const link = (address: string) => links.href(address);
  const heading =
    (level: number) =>
    ({ id, ...props }: Props) =>
      jsx(`h${level + lower}`, { ...(id !== undefined && { id: `${prefix}${id}` }), ...props });
  const forAuthors: Record<ComponentName, Components[string]> = {
    Example: withProps(PaperExample, place),
    Figure: withProps(Figure, place),
    Question: withProps(PaperQuestion, { booklet, prefix }),
    TaskList: withProps(TaskList, { part: folder, link }),
  };
  return {
    a: paperLink(links),
    h2: heading(2),
    h3: heading(3),
    h4: heading(4),
    ...forAuthors,
    SectionQuestions: withProps(PaperAsked, { booklet }),
    SectionVersions: withProps(PaperVersions, { links }),
  };
}

/** A link with the place that it leads to, as "(see 8.4.3)", or with the number of its note. */
const paperLink =
  (links: SheetLinks) =>
  ({ href, ...props }: Props): unknown => {
    const { class: name, children } = props;
    // Of a section's link to itself paper needs the number; what is read out in place of a sign has none.
    if (name === 'anchor') {
      const number = [jsx('span', { class: 'number', children }), ' '];
      return jsx(Fragment, { children: 'aria-label' in props ? [] : number });
    }
    const link = links.resolve(String(href));
    if (!link) return jsx(Fragment, { children });
    const shown = jsx('a', { ...props, href: link.href });
    return jsx(Fragment, { children: [shown, whereTo(link)] });
  };

const whereTo = (link: PaperLink): unknown => {
  if (link.kind === 'note') return jsx('sup', { class: 'note', children: link.number });
  return link.place && jsx('span', { class: 'see', children: ` (see ${link.place})` });
};

/** The sheet of a chapter. */
export const chapterSheet = (booklet: Booklet, chapter: Chapter, links: SheetLinks): Sheet => ({
  booklet,
  links,
  prefix: idPrefix(chapter.slug),
  lower: 1,
});
