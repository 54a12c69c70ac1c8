import { Fragment, jsx } from 'astro/jsx-runtime';
import Figure from '../components/Figure.astro';
import type { ComponentName } from '../components/registry.ts';
import { type Components, type Props, withProps } from '../components/screen.ts';
import TaskList from '../components/TaskList.astro';
import type { Chapter } from '../series/model.ts';
import { type Booklet, idPrefix } from './booklet.ts';
import PaperExample from './PaperExample.astro';
import PaperQuestion from './PaperQuestion.astro';
import PaperSectionQuestions from './PaperSectionQuestions.astro';
import PaperSectionVersions from './PaperSectionVersions.astro';
import PaperShortAnswer from './PaperShortAnswer.astro';
import type { PaperLink, SheetLinks } from './sheet-links.ts';

/** The place in the booklet where a text is rendered. */
export interface PaperContext {
  booklet: Booklet;
  links: SheetLinks;
  /** Put before each id of the text, since the booklet has all texts on one page; made by `idPrefix()`. */
  prefix: string;
  /** Number that is added to the level of each heading: with 1, an `h2` of the site becomes an `h3`. */
  headingShift: number;
}

/** The components that texts are rendered with in the booklet; `screenComponents()` is its counterpart for pages. */
export function paperComponents({
  booklet,
  links,
  prefix,
  headingShift,
}: PaperContext): Components {
  const { folder } = booklet.part;
  const partProps = { part: folder, page: '', prefix };
  const hrefFor = (address: string) => links.href(address);
  const heading =
    (level: number) =>
    ({ id, ...props }: Props) =>
      jsx(`h${level + headingShift}`, {
        ...(id !== undefined && { id: `${prefix}${id}` }),
        ...props,
      });
  const authorComponents: Record<ComponentName, Components[string]> = {
    Example: withProps(PaperExample, partProps),
    Figure: withProps(Figure, partProps),
    Question: withProps(PaperQuestion, { booklet, prefix }),
    ShortAnswer: withProps(PaperShortAnswer, {}),
    TaskList: withProps(TaskList, { part: folder, hrefFor }),
  };
  return {
    a: paperLink(links),
    h2: heading(2),
    h3: heading(3),
    h4: heading(4),
    ...authorComponents,
    SectionQuestions: withProps(PaperSectionQuestions, { booklet }),
    SectionVersions: withProps(PaperSectionVersions, { links }),
  };
}

/** Renders a link, followed by the place that it leads to, as "(see 8.4.3)", or by the number of its note. */
const paperLink =
  (links: SheetLinks) =>
  ({ href, ...props }: Props): unknown => {
    const { class: name, children } = props;
    // A heading's link to itself becomes its number. A section without a number has a sign there, with an `aria-label`.
    if (name === 'anchor') {
      const number = [jsx('span', { class: 'number', children }), ' '];
      return jsx(Fragment, { children: 'aria-label' in props ? [] : number });
    }
    const link = links.resolve(String(href));
    if (!link) return jsx(Fragment, { children });
    const shown = jsx('a', { ...props, href: link.href });
    return jsx(Fragment, { children: [shown, linkSuffix(link)] });
  };

const linkSuffix = (link: PaperLink): unknown => {
  if (link.kind === 'note') return jsx('sup', { class: 'note', children: link.number });
  return link.label && jsx('span', { class: 'see', children: ` (see ${link.label})` });
};

/** The place of a chapter in the booklet. */
export const chapterContext = (
  booklet: Booklet,
  chapter: Chapter,
  links: SheetLinks,
): PaperContext => ({
  booklet,
  links,
  prefix: idPrefix(chapter.slug),
  headingShift: 1,
});
