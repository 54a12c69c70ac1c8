import { isEdge } from './edge.ts';
import type { SegmentPage } from './segment.ts';

/** A segment has so many pages at least: below, merging would cost more than it saves. */
const fewest = 8;

/**
 * Cuts a list of pages into segments, about 16 pages each. Where one begins depends on the address of its
 * first page, so that a new page changes the segment that it falls into and seldom the next.
 */
export function cutIntoSegments(pages: readonly SegmentPage[]): SegmentPage[][] {
  const segments: SegmentPage[][] = [];
  for (const page of pages) {
    const last = segments.at(-1);
    const address = page.page.heads[0]?.url ?? '';
    if (!last || (last.length >= fewest && isEdge(address))) segments.push([page]);
    else last.push(page);
  }
  return segments;
}
