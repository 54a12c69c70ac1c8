import type { Document } from 'domhandler';
import { find } from './page-text.ts';
import { recordsOf, type SearchRecord, termRecordsOf } from './records.ts';

/** What a search can land on in a finished page; nothing in pages that only list others. */
export function pageRecords(document: Document, address: string): SearchRecord[] {
  const kind = find(document, ({ name }) => name === 'body')?.attribs['class'];
  if (kind === 'chapter' || kind === 'task') return recordsOf(document, address, kind);
  return kind === 'glossary' ? termRecordsOf(document, address) : [];
}
