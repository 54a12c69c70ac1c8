import { changes, guide } from '../guide.ts';
import { chapterAddress } from './model.ts';
import type { Change } from './read/history.ts';

/** A change with what a page says of it. */
export interface ShownChange extends Pick<Change, 'day' | 'kind'> {
  /** Address of the section, without the base path. */
  address: string;
  /** As "8.4.3 Zombies and orphans". */
  title: string;
  /** Title of the chapter. */
  chapter: string;
}

/** More than this nobody reads. */
const shown = 300;

/** The latest changes to sections that still stand. */
export function latestChanges(): ShownChange[] {
  const found = (changes() ?? []).flatMap(
    ({ day, kind, part: slug, chapter: chapterSlug, section: id }) => {
      const part = guide().series.parts.find((candidate) => candidate.slug === slug);
      const chapter = part?.chapters.find((candidate) => candidate.slug === chapterSlug);
      const section = chapter?.sections.find((candidate) => candidate.id === id);
      if (!part || !chapter || !section) return [];
      const address = `${chapterAddress(part, chapter)}#${id}`;
      const title = `${section.number} ${section.title}`;
      return [{ day, kind, address, title, chapter: chapter.info.title }];
    },
  );
  return found.slice(0, shown);
}
