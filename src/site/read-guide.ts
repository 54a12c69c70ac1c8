import type { CheckedContent } from '../checks/check-content.ts';
import type { GuideContent } from '../guide.ts';
import { latestChanges } from '../series/latest-changes.ts';
import type { ContentHistory } from '../series/read/history.ts';

/** Data about the content that is not in the content folder's files. */
export interface ContentMetadata {
  /** Changes of the chapters from Git; undefined when there is no history. */
  history: ContentHistory | undefined;
  /** Address of the source repository, for a series whose own data does not name it. */
  source: string | undefined;
}

/**
 * Makes the data that pages import from content that was read and checked.
 * @returns undefined when the series cannot be read, which the check has reported
 */
export function guideContent(
  { series, examples, aliases }: CheckedContent,
  { history, source }: ContentMetadata,
): GuideContent | undefined {
  const { info } = series;
  if (!info) return undefined;
  return {
    series: { ...series, info: { ...(source && { source }), ...info } },
    examples: Object.fromEntries(
      [...examples].map(([folder, byName]) => [folder, [...byName.values()]]),
    ),
    aliases: [...aliases.values()],
    ...(history && {
      changes: latestChanges(series, history.changes),
      lastChanged: history.lastChanged,
    }),
  };
}
