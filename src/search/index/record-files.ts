import { encodeRecord, joinRecords, type StoredRecord } from '../stored-record.ts';

/** A file of neighbouring records before it has a name. */
export interface RecordFile {
  /** Number of the first record in it. */
  first: number;
  content: string;
}

/**
 * Characters of a file, about 2 kB compressed: the dozen records that a search reads come from nearly as
 * many files, and each file costs whoever keeps the guide offline a request.
 */
const size = 6000;

/** Records as files, each with records of one page only, so that an edit changes that page's files. */
export function recordFiles(records: readonly StoredRecord[]): RecordFile[] {
  const packs: { first: number; page: string; records: string[]; length: number }[] = [];
  for (const [number, record] of records.entries()) {
    const [page = ''] = record.url.split('#');
    const written = encodeRecord(record);
    const last = packs.at(-1);
    if (last?.page === page && last.length + written.length <= size) {
      last.records.push(written);
      last.length += written.length;
    } else packs.push({ first: number, page, records: [written], length: written.length });
  }
  return packs.map((pack) => ({ first: pack.first, content: joinRecords(pack.records) }));
}
