import type { BuiltInPage } from '../search/index/records.ts';
import {
  type Part,
  partAddress,
  practiceAddresses,
  printAddress,
  type Series,
} from '../series/model.ts';

/**
 * Lists the built-in pages for the search index, by their titles and by other words that readers use for them.
 * @param changes true when the site has a page of changes
 */
export function builtInPages(
  { parts, glossary }: Pick<Series, 'parts' | 'glossary'>,
  changes: boolean,
): BuiltInPage[] {
  const pages = [
    builtInPage('/search/', 'Search and all topics', 'Every chapter and section.', [
      'table of contents',
    ]),
    builtInPage('/offline/', 'Read offline', 'Keep the guide on this device.', [
      'offline',
      'no connection',
    ]),
    ...parts.flatMap(pagesOfPart),
  ];
  if (glossary.terms.length > 0)
    pages.push(builtInPage('/glossary/', 'Glossary', 'Each term with its meaning.', ['all terms']));
  if (changes)
    pages.push(
      builtInPage('/changes/', 'What has changed', 'News of the guide.', ['changes', 'feed']),
    );
  const { cards, mock, set, review, plan } = practiceAddresses;
  if (parts.some(({ questions }) => questions.length > 0))
    pages.push(
      builtInPage(cards, 'Practice', 'All interview questions, to choose from.', ['flash cards']),
      builtInPage(mock, 'Mock interview for two', 'One answers, the other asks.', [
        'mock interview',
      ]),
      builtInPage(set, 'Study sets', 'Choose cards and share them.', ['share questions']),
      builtInPage(review, 'Practise alone', 'Answer, and see again what you missed.', [
        'review queue',
      ]),
      builtInPage(plan, 'Study plans', 'What to read and answer, day by day.', [
        'study plan',
        'schedule',
      ]),
    );
  return pages;
}

function pagesOfPart(part: Part): BuiltInPage[] {
  const { info, slug, questions, tasks, versions } = part;
  const { title } = info;
  const address = partAddress(part);
  const [first, last] = [versions?.releases[0], versions?.releases.at(-1)];
  const pages = [
    builtInPage(address, title, `All chapters of the part ${title}.`),
    builtInPage(printAddress(part), `${title}: on paper`, 'The part as a booklet.', [
      'PDF',
      'EPUB',
      'print',
    ]),
  ];
  if (questions.length > 0)
    pages.push(
      builtInPage(
        `${address}questions/`,
        `Questions: ${title}`,
        `All questions of the part ${title}.`,
        ['interview questions'],
      ),
    );
  if (tasks.length > 0)
    pages.push(
      builtInPage(`${address}tasks/`, `Tasks: ${title}`, 'Tasks to solve, each with tests.', [
        'exercises',
      ]),
    );
  if (first && last)
    pages.push(
      builtInPage(
        `${address}versions/`,
        `Versions ${first.version} to ${last.version}: what differs`,
        'What differs by version, with its source.',
        ['versions', 'what differs by version'],
      ),
    );
  return pages.map((partPage) => ({ ...partPage, part: slug }));
}

const builtInPage = (
  url: string,
  title: string,
  about: string,
  keywords: string[] = [],
): BuiltInPage => ({
  ...{ url, title, about, keywords },
  part: '',
});
