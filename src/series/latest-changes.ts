import { chapterBySlug } from './look-up.ts';
import { chapterAddress, type Series } from './model.ts';
import type { Change } from './read/history.ts';

/** A change of a section, as pages and the feed show it. */
export interface ShownChange extends Pick<Change, 'day' | 'kind'> {
  /** Address of the section, without the base path. */
  address: string;
  /** Number and title of the section, as "8.4.3 Zombies and orphans". */
  title: string;
  /** Title of the chapter. */
  chapter: string;
}

/** The most changes that the page and the feed list; readers do not go further back. */
const maxChanges = 300;

/** Lists the latest changes to sections that still exist, newest first. */
export function latestChanges(
  { parts }: Pick<Series, 'parts'>,
  changes: readonly Change[],
): ShownChange[] {
  return changes
    .flatMap(({ day, kind, part: slug, chapter: chapterSlug, section: id }) => {
      const part = parts.find((candidate) => candidate.slug === slug);
      const chapter = part && chapterBySlug(part, chapterSlug);
      const section = chapter?.sections.find((candidate) => candidate.id === id);
      if (!part || !chapter || !section) return [];
      const address = `${chapterAddress(part, chapter)}#${id}`;
      const title = `${section.number} ${section.title}`;
      return [{ day, kind, address, title, chapter: chapter.info.title }];
    })
    .slice(0, maxChanges);
}
