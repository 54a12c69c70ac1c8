import { IndexError } from './index-error.ts';
import { isKind } from './kinds.ts';
import { type Index, inTime } from './load-index.ts';
import type { PagefindResult } from './pagefind.ts';
import type { Candidate } from './query/promote.ts';
import { unveil } from './veil.ts';

/** A record as it stands in the index. */
export interface ReadRecord extends Candidate {
  /** Title of the page that it stands in; empty for a page itself. */
  page: string;
  content: string;
}

/**
 * Loads a record that ranked well.
 * @throws IndexError when its file is missing or damaged
 */
export async function readRecord(
  result: PagefindResult | undefined,
  score: number,
  { records }: Pick<Index, 'records'>,
): Promise<ReadRecord> {
  try {
    if (!result) throw new Error('no such record');
    const reading = records.get(result.id) ?? inTime(result.data());
    records.set(result.id, reading);
    const { url, content, meta } = await reading;
    const [kind, minor, parent = ''] = unveil(meta['about'] ?? '').split(' ');
    const title = meta['title'];
    if (!title || !isKind(kind)) throw new Error(`${url} is no record of this guide`);
    const names = (meta['keywords'] ?? '').split(' | ');
    if (kind === 'example') names.push(...title.split(': ', 1));
    const page = meta['page'] ?? '';
    return { score, url, kind, title, names, minor: minor !== '', parent, page, content };
  } catch (cause) {
    throw new IndexError('a result could not be loaded', { cause });
  }
}
