import type { CheckedContent } from '../checks/check-content.ts';
import type { GuideContent } from '../guide.ts';
import { latestChanges } from '../series/latest-changes.ts';
import type { Change } from '../series/read/history.ts';

/**
 * What pages are made from, of content that was read and checked.
 * @returns undefined when the series cannot be read; the check has reported why
 */
export function guideContent(
  { series, examples, aliases }: CheckedContent,
  changes: readonly Change[] | undefined,
): GuideContent | undefined {
  const { info } = series;
  if (!info) return undefined;
  return {
    series: { ...series, info },
    examples: Object.fromEntries(
      [...examples].map(([folder, byName]) => [folder, [...byName.values()]]),
    ),
    aliases: [...aliases.values()],
    ...(changes && { changes: latestChanges(series, changes) }),
  };
}
