import { fragmentOf } from '../../components/registry.ts';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import type { Addresses } from '../../permalinks/addresses.ts';
import { chapterAddress, partAddress, taskAddress } from '../../series/model.ts';
import type { LoadedSeries } from '../../series/read/load-series.ts';
import type { FinishedPage } from '../finished-pages.ts';

/** Finds ids that occur more than once in a finished page; the diagnostic has the source line of the last one. */
export function idsUnique(
  pages: readonly FinishedPage[],
  series: LoadedSeries,
  addresses: Addresses,
): Diagnostic[] {
  return pages.flatMap((page) =>
    findRepeated(page.ids).map((id) => ({
      ...sourceOf(id, page.address, series, addresses),
      code: 'id-duplicate' as const,
      message: `the page ${page.address} has more than one element with the id "${id}"`,
      hint: 'show each example, figure and question once a page, and give each heading its own id',
    })),
  );
}

function findRepeated(ids: readonly string[]): string[] {
  const seenIds = new Set<string>();
  return [...new Set(ids.filter((id) => seenIds.size === seenIds.add(id).size))];
}

function sourceOf(
  id: string,
  address: string,
  { home, parts }: LoadedSeries,
  addresses: Addresses,
) {
  const chapters = parts.flatMap((part) =>
    part.chapters.map((chapter) => ({ ...chapter, address: chapterAddress(part, chapter) })),
  );
  const texts = [...chapters, ...parts.map((part) => ({ ...part, address: partAddress(part) }))];
  const tasks = parts.flatMap((part) =>
    part.tasks.map((task) => ({ ...task, address: taskAddress(part, task) })),
  );
  const source = [...texts, ...tasks, { ...home, address: '/' }].find(
    (each) => each.address === address,
  );
  const page = addresses.get(address);
  if (!source) {
    const { file, line } = page?.fragments.get(id) ?? page ?? { file: home.file, line: 1 };
    return { file, line, column: 1 };
  }
  const { elements, sections } = source.outline;
  const owner =
    elements.findLast((element) => id.startsWith(fragmentOf(element) ?? ' ')) ??
    sections.findLast((section) => section.id === id);
  return { file: source.file, line: owner?.line ?? 1, column: owner?.column ?? 1 };
}
