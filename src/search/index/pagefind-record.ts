import type { CustomRecord } from 'pagefind';
import { encodePassages } from '../passages.ts';
import { compoundNames } from '../query/compounds.ts';
import { symbolName } from '../query/symbols.ts';
import { partsOf, splitText } from '../query/tokenise.ts';
import type { SearchRecord } from './records.ts';

/**
 * A record as Pagefind takes it: text, other fields that words can stand in, and filters, which carry what is
 * for the program and not for readers.
 * @param minor true when its title stands in many pages, so it is seldom what a reader looks for
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
    signs: [...namesIn([title, ...keywords]), ...symbolsOf([title, ...keywords])].join(' '),
    symbols: [...namesIn(text.map((passage) => passage.text)), ...symbolsOf(codes)].join(' '),
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

function withoutEmpty<T>(fields: Record<string, string>, made: (value: string) => T) {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === '' ? [] : [[name, made(value)]])),
  );
}

/**
 * Names of the symbols in code, and words that Pagefind would cut: of `ipv4.address` it keeps the whole, "ip",
 * "v" and "4", and no "ipv4".
 */
function symbolsOf(codes: readonly string[]): Set<string> {
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

const namesIn = (texts: readonly string[]): Set<string> => compoundNames(texts.join('\n'));

/** The words that an author chose for the address: `/python/logging/#async-queue` gives three. */
function wordsOfAddress(url: string): string {
  const [path = '', fragment = ''] = url.split('#');
  const slug = path.split('/').filter(Boolean).at(-1) ?? '';
  return `${slug} ${fragment.replace(/^q-/, '')}`.replace(/[-_\s]+/g, ' ').trim();
}
