import { kinds } from '../kinds.ts';
import { encodePassages } from '../passages.ts';
import { symbolName } from '../query/symbols.ts';
import { veil } from '../veil.ts';
import type { Details } from './details.ts';
import type { SearchRecord } from './records.ts';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A record as the HTML that Pagefind indexes: its text, the title and other words as metadata, which
 * weigh more than text, and its filters.
 * @param minor its title stands in many pages, so it is seldom what a reader looks for
 * @see https://pagefind.app/docs/metadata/ https://pagefind.app/docs/weighting/
 */
export function recordHtml(
  record: SearchRecord,
  details: Details,
  { language, minor }: { language: string; minor: boolean },
): string {
  const { url, kind, title, page, passages, codes } = record;
  const meta = {
    title,
    page: page === title ? '' : page,
    about: veil([kind, minor ? 'minor' : '', record.parent ?? details.parent ?? ''].join(' ')),
    keywords: details.keywords.join(' | '),
    symbols: [...symbolsOf([title, ...details.keywords, ...codes])].join(' '),
    address: wordsOfAddress(url),
  };
  const { part = '', topic = '', level = '' } = details;
  const filters = { kind, part, topic, level };
  const said = (what: string, values: Record<string, string>) =>
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(
        ([name, value]) =>
          `<meta data-pagefind-${what}="${name}[content]" content="${escapeHtml(value)}">`,
      )
      .join('');
  const text = escapeHtml(encodePassages(passages));
  return `<html lang="${language}"><head>${said('meta', meta)}${said('filter', filters)}</head><body><div data-pagefind-body data-pagefind-weight="${kinds[kind].prior}">${text}</div></body></html>`;
}

/** The names of the symbols in pieces of code and titles. */
function symbolsOf(codes: readonly string[]): Set<string> {
  const tokens = codes.flatMap((code) => code.split(/[\s()[\]{}"'`,;]+/));
  return new Set(tokens.flatMap((token) => symbolName(token) ?? []));
}

/** The words that an author chose for the address: `/python/logging/#async-queue` gives three. */
function wordsOfAddress(url: string): string {
  const [path = '', fragment = ''] = url.split('#');
  const slug = path.split('/').filter(Boolean).at(-1) ?? '';
  return `${slug} ${fragment.replace(/^q-/, '')}`.replace(/[-_\s]+/g, ' ').trim();
}
