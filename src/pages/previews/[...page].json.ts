import type { APIRoute, GetStaticPaths } from 'astro';
import { examplesOf, series } from '../../guide.ts';
import { plainText } from '../../markdown/inline.ts';
import {
  cardAddress,
  chapterAddress,
  type Part,
  partAddress,
  practiceAddresses,
  printAddress,
  taskAddress,
} from '../../series/model.ts';
import {
  cardPreviews,
  chapterPreviews,
  glossaryPreviews,
  type Previews,
  pagePreview,
  previewFile,
  taskPreviews,
} from '../../share/previews.ts';

/** A JSON file for each page, with the previews that links to the page and to its sections show. */
export const getStaticPaths = (() => {
  const { info, glossary, parts } = series;
  const pages: [address: string, previews: Previews][] = [
    ['/', pagePreview(info.title, info.description)],
    ...(glossary.terms.length > 0
      ? [['/glossary/', glossaryPreviews(glossary)] satisfies [string, Previews]]
      : []),
    ...practicePages,
    ...parts.flatMap(partPages),
  ];
  return pages.map(([address, previews]) => ({
    params: { page: previewFile(address).replace(/^\/previews\/|\.json$/g, '') },
    props: { previews },
  }));
}) satisfies GetStaticPaths;

const practicePages: [address: string, previews: Previews][] = [
  [practiceAddresses.cards, pagePreview('Practice', 'All question cards, with filters.')],
  [practiceAddresses.mock, pagePreview('Mock interview for two', 'From one link.')],
  [practiceAddresses.set, pagePreview('Study sets', 'Cards in one link.')],
  [practiceAddresses.review, pagePreview('Practise alone', 'What you missed, when it is due.')],
  [practiceAddresses.plan, pagePreview('Study plans', 'Tonight, 7 days or 28 days.')],
];

function partPages(part: Part): [address: string, previews: Previews][] {
  const { title, description } = part.info;
  const address = partAddress(part);
  const list = (name: string, title: string, size: number): [string, Previews][] =>
    size > 0 ? [[`${address}${name}/`, pagePreview(title, `${size} in the part.`)]] : [];
  return [
    [address, pagePreview(title, plainText(description))],
    [printAddress(part), pagePreview(`${title} on paper`, 'The part as one page to print.')],
    ...list('questions', `Questions: ${title}`, part.questions.length),
    ...list('tasks', `Tasks: ${title}`, part.tasks.length),
    ...list('versions', 'What differs by version', part.versions?.facts.length ?? 0),
    ...part.chapters.map((chapter): [string, Previews] => [
      chapterAddress(part, chapter),
      chapterPreviews(part, chapter, examplesOf(part)),
    ]),
    ...part.questions.map((card): [string, Previews] => [cardAddress(card), cardPreviews(card)]),
    ...part.tasks.map((task): [string, Previews] => [taskAddress(part, task), taskPreviews(task)]),
  ];
}

/** Responds with the previews of a page. */
export const GET: APIRoute<{ previews: Previews }> = ({ props }) => Response.json(props.previews);
