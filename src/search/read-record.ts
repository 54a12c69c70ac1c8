import type { Index } from './load-index.ts';
import type { Candidate } from './query/promote.ts';
import type { Passage } from './stored-record.ts';

/** A record that ranked well. */
export interface ReadRecord extends Candidate {
  /** Title of the page that it stands in; empty for a page itself. */
  page: string;
  passages: readonly Passage[];
}

/**
 * Loads a record that ranked well.
 * @throws IndexError when its file is missing or damaged
 */
export async function readRecord(
  number: number,
  score: number,
  index: Pick<Index, 'record'>,
): Promise<ReadRecord> {
  const record = await index.record(number);
  const file = record.kind === 'example' ? record.title.split(': ', 1) : [];
  return { ...record, names: [...record.names, ...file], score };
}
