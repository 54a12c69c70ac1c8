import type { CheckedContent } from '../checks/check-content.ts';
import type { GuideContent } from '../guide.ts';
import { latestChanges } from '../series/latest-changes.ts';
import type { Told } from '../series/read/history.ts';

/** What a build knows beside the content. */
export interface Surroundings {
  /** What git tells of the chapters; absent when there is no history. */
  history: Told | undefined;
  /** Where the source lies, for a series that does not say so itself. */
  source: string | undefined;
}

/**
 * What pages are made from, of content that was read and checked.
 * @returns undefined when the series cannot be read; the check has reported why
 */
export function guideContent(
  { series, examples, aliases }: CheckedContent,
  { history, source }: Surroundings,
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
