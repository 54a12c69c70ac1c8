import type { OwnPage } from '../search/index/records.ts';
import {
  type Part,
  partAddress,
  practiceAddresses,
  printAddress,
  type Series,
} from '../series/model.ts';

/**
 * The pages that the guide makes of its content, lists and tools, for the search: by their titles and what
 * else readers call them.
 * @param changes true when the guide tells what has changed
 */
export function ownPages(
  { parts, glossary }: Pick<Series, 'parts' | 'glossary'>,
  changes: boolean,
): OwnPage[] {
  const pages = [
    page('/search/', 'Search and all topics', 'Every chapter and section.', ['table of contents']),
    page('/offline/', 'Read offline', 'Keep the guide on this device.', [
      'offline',
      'no connection',
    ]),
    ...parts.flatMap(pagesOfPart),
  ];
  if (glossary.terms.length > 0)
    pages.push(page('/glossary/', 'Glossary', 'Each term with its meaning.', ['all terms']));
  if (changes)
    pages.push(page('/changes/', 'What has changed', 'News of the guide.', ['changes', 'feed']));
  const { cards, mock, set, review, plan } = practiceAddresses;
  if (parts.some(({ questions }) => questions.length > 0))
    pages.push(
      page(cards, 'Practice', 'All interview questions, to choose from.', ['flash cards']),
      page(mock, 'Mock interview for two', 'One answers, the other asks.', ['mock interview']),
      page(set, 'Study sets', 'Choose cards and share them.', ['share questions']),
      page(review, 'Practise alone', 'Answer, and see again what you missed.', ['review queue']),
      page(plan, 'Study plans', 'What to read and answer, day by day.', ['study plan', 'schedule']),
    );
  return pages;
}

function pagesOfPart(part: Part): OwnPage[] {
  const { info, slug, questions, tasks, versions } = part;
  const { title } = info;
  const address = partAddress(part);
  const [first, last] = [versions?.releases[0], versions?.releases.at(-1)];
  const pages = [
    page(address, title, `All chapters of the part ${title}.`),
    page(printAddress(part), `${title}: on paper`, 'The part as a booklet.', [
      'PDF',
      'EPUB',
      'print',
    ]),
  ];
  if (questions.length > 0)
    pages.push(
      page(`${address}questions/`, `Questions: ${title}`, `All questions of the part ${title}.`, [
        'interview questions',
      ]),
    );
  if (tasks.length > 0)
    pages.push(
      page(`${address}tasks/`, `Tasks: ${title}`, 'Tasks to solve, each with tests.', [
        'exercises',
      ]),
    );
  if (first && last)
    pages.push(
      page(
        `${address}versions/`,
        `What differs from ${first.version} to ${last.version}`,
        'What differs by version, with its source.',
        ['versions', 'what differs by version'],
      ),
    );
  return pages.map((each) => ({ ...each, part: slug }));
}

const page = (url: string, title: string, about: string, keywords: string[] = []): OwnPage => ({
  ...{ url, title, about, keywords },
  part: '',
});
