import { questionFragment } from '../../series/fragments.ts';
import { cardOf, chapterOf } from '../../series/look-up.ts';
import type { Series, Task } from '../../series/model.ts';
import type { RecordHead } from './indexed-page.ts';

/** What the model knows of a record and its page does not say. */
export interface Details {
  /** Words that lead here although the text does not use them. */
  keywords: string[];
  /** Slug of the part. */
  part?: string;
  /** Slugs of part and chapter, as "python/logging". */
  topic?: string;
  /** Address of the section that a question, task or term belongs to. */
  parent?: string;
  /** Seniority that a question or task is asked at. */
  level?: string;
}

/** Looks a record up in the model. */
export function detailsOf(
  record: Pick<RecordHead, 'url' | 'kind'>,
  series: Pick<Series, 'parts' | 'glossary'>,
): Details {
  const [path = '', fragment = ''] = record.url.split('#');
  const [slug = '', chapterSlug = '', taskSlug] = path.split('/').filter(Boolean);
  if (record.kind === 'term') {
    const term = series.glossary.terms.find(({ id }) => id === fragment);
    const topic = term?.section.split('#')[0] ?? '';
    const keywords = [...(term?.aliases ?? []), ...(term?.forms ?? [])];
    const parent = addressOf(term?.section ?? '');
    return { keywords, part: topic.split('/')[0] ?? '', topic, parent };
  }
  const part = series.parts.find((candidate) => candidate.slug === slug);
  if (record.kind === 'task') {
    const task = part?.tasks.find((candidate) => candidate.slug === taskSlug);
    return { keywords: [], part: slug, ...taskDetails(slug, task) };
  }
  const chapter = part && chapterOf(part, chapterSlug);
  const place = { part: slug, topic: `${slug}/${chapterSlug}` };
  if (record.kind === 'question') {
    const question = part && cardOf(part, fragment.slice(questionFragment('').length));
    const known = question && {
      level: question.info.level,
      parent: addressOf(`${slug}/${question.info.section}`),
    };
    return { keywords: question?.info.keywords ?? [], ...place, ...known };
  }
  const section = chapter?.sections.find(({ id }) => id === fragment);
  const own = record.kind === 'chapter' ? chapter?.info.keywords : section?.keywords;
  return { keywords: own ?? [], ...place };
}

function taskDetails(part: string, task: Task | undefined) {
  return (
    task && {
      topic: `${part}/${task.target.chapter}`,
      level: task.info.level,
      parent: addressOf(`${part}/${task.info.section}`),
    }
  );
}

/** The address of a section from its name in front matter, as "python/logging#rotation". */
const addressOf = (section: string): string => `/${section.replace('#', '/#')}`;
