import type { CustomRecord } from 'pagefind';
import { encodePassages } from '../passages.ts';
import { compoundNames } from '../query/compounds.ts';
import { symbolName } from '../query/symbols.ts';
import { partsOf, splitText } from '../query/tokenise.ts';
import type { SearchRecord } from './records.ts';

/**
 * Converts a record to Pagefind's format: its text, further fields that are searched (`meta`), and filters, which also
 * carry data that the search's own code reads, such as `parent` and `minor`.
 * @param language BCP 47 tag of the text
 * @param minor true when many pages have a section of this title, so that it is seldom what a reader looks for
 * @see https://pagefind.app/docs/node-api/#indexaddcustomrecord
 */
export function pagefindRecord(
  record: SearchRecord,
  { language, minor }: { language: string; minor: boolean },
): CustomRecord {
  const { url, kind, title, page, parent, part, topic, level, keywords, text, codes } = record;
  const fields = {
    title,
    page,
    keywords: keywords.join(' | '),
    signs: [...compoundNamesIn([title, ...keywords]), ...symbolNamesIn([title, ...keywords])].join(
      ' ',
    ),
    symbols: [
      ...compoundNamesIn(text.map((passage) => passage.text)),
      ...symbolNamesIn(codes),
    ].join(' '),
    address: wordsOfAddress(url),
  };
  const filters = { kind, part, topic, level, parent, minor: minor ? 'yes' : '' };
  return {
    url,
    language,
    content: encodePassages(text),
    meta: withoutEmpty(fields, (value) => value),
    filters: withoutEmpty(filters, (value) => [value]),
  };
}

function withoutEmpty<T>(fields: Record<string, string>, toValue: (value: string) => T) {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === '' ? [] : [[name, toValue(value)]],
    ),
  );
}

/**
 * The words under which the symbols in code are indexed, and the words in code that Pagefind would split: Pagefind
 * indexes `ipv4.address` as a whole and as "ip", "v" and "4", but not as "ipv4".
 */
function symbolNamesIn(codes: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const raw of codes.flatMap(splitText)) {
    const symbol = symbolName(raw);
    if (symbol) names.add(symbol);
    const parts = partsOf(raw);
    if (parts.length > 1)
      for (const part of parts) if (/\p{L}\p{N}|\p{N}\p{L}/u.test(part)) names.add(part);
  }
  return names;
}

const compoundNamesIn = (texts: readonly string[]): Set<string> => compoundNames(texts.join('\n'));

/** The words of an address's last segment and fragment: "logging async queue" for `/python/logging/#async-queue`. */
function wordsOfAddress(url: string): string {
  const [path = '', fragment = ''] = url.split('#');
  const slug = path.split('/').filter(Boolean).at(-1) ?? '';
  return `${slug} ${fragment.replace(/^q-/, '')}`.replace(/[-_\s]+/g, ' ').trim();
}
