import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic, Report } from '../diagnostics/diagnostics.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readText } from '../series/read/text.ts';
import { type Addresses, splitAddress } from './addresses.ts';
import { type Alias, resolveAddress } from './aliases.ts';

/** Every address ever published with the file it came from, as `permalinks.json` holds them. */
export type Ledger = Record<string, string>;

/** Name of the ledger in the content folder. */
export const ledgerName = 'permalinks.json';

/** Addresses from the root with the file that each came from. */
const ledgerSchema = z.record(z.string().startsWith('/'), z.string().min(1));

/** The most that a ledger may hold, in bytes: a hundred thousand chapters. */
const ledgerLimit = 2 ** 27;

/**
 * Reads the ledger of a content folder; a series that was never published has an empty one, and so has
 * one whose ledger cannot be read, after that has been reported.
 */
export function readLedger(root: string, report: Report = () => undefined): Ledger {
  const path = join(root, ledgerName);
  const file = `${basename(root)}/${ledgerName}`;
  const text = existsSync(path) ? readText(path, file, report, ledgerLimit) : undefined;
  if (text === undefined) return {};
  const invalid = (line: number, message: string): Ledger => {
    const hint = 'take the file from the last commit, then run npm run permalinks';
    report({ file, line, column: 1, code: 'json-invalid', message, hint });
    return {};
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(
      /position (\d+)/.exec(message)?.[1] ?? (/end of/.test(message) ? text.length : 0),
    );
    return invalid(text.slice(0, at).split('\n').length, `the JSON does not parse: ${message}`);
  }
  const result = ledgerSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = String(issue?.path[0] ?? '');
  const line = key === '' ? 1 : lineOfKey(text, key);
  return invalid(line, `"${key}" is not an address with the file that it came from`);
}

/** The line of a ledger that an address stands on. */
function lineOfKey(text: string, key: string): number {
  const at = text.indexOf(JSON.stringify(key));
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

/** The addresses that stand, each with its file. */
function* standing(addresses: Addresses): Generator<[address: string, file: string]> {
  for (const [page, { file, fragments }] of addresses) {
    yield [page, file];
    for (const [fragment, origin] of fragments) yield [`${page}#${fragment}`, origin.file];
  }
}

/** The addresses that stand, as a ledger. */
export const ledgerOf = (addresses: Addresses): Ledger => Object.fromEntries(standing(addresses));

/** The addresses that stand and are not in the ledger yet. */
export function unrecorded(ledger: Ledger, addresses: Addresses): string[] {
  const fresh: string[] = [];
  for (const [address] of standing(addresses))
    if (ledger[address] === undefined) fresh.push(address);
  return fresh;
}

/** Adds what stands to the ledger; what is gone stays, since somebody may have kept the link. */
export function recordAddresses(root: string, addresses: Addresses): string[] {
  const ledger = readLedger(root);
  const added = unrecorded(ledger, addresses);
  const all = Object.entries({ ...ledger, ...ledgerOf(addresses) });
  const sorted = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(root, ledgerName), `${JSON.stringify(sorted, null, 2)}\n`);
  return added;
}

/**
 * What was published, is gone, and has no alias. A page that is gone is reported once, without its
 * fragments: an alias of the page carries them. The place is the file that it came from or, when that is
 * gone too, its line in the ledger.
 * @param root path of the content folder
 * @param unread files of which it is not known what they hold; nothing of them counts as gone
 */
export function goneAddresses(
  root: string,
  ledger: Ledger,
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
  unread: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const pages = [...addresses.keys()];
  const path = join(root, ledgerName);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  let fresh: string[] | undefined;
  const problems: Diagnostic[] = [];
  for (const [address, file] of Object.entries(ledger)) {
    if (resolveAddress(address, addresses, aliases)) continue;
    const { page, fragment } = splitAddress(address);
    if (fragment !== undefined && !addresses.has(page) && !aliases.has(page)) continue;
    if (unread.has(file) || unread.has(addresses.get(page)?.file ?? '')) continue;
    fresh ??= unrecorded(ledger, addresses);
    problems.push({
      ...(isThere(root, file)
        ? { file, line: 1 }
        : { file: `${basename(root)}/${ledgerName}`, line: lineOfKey(text, address) }),
      column: 1,
      code: 'permalink-gone',
      message: `${address} was published and leads nowhere now`,
      hint: hintFor(address, fresh, pages),
    });
  }
  return problems;
}

/** True for a file of the content that is there; a ledger may hold any text. */
function isThere(root: string, file: string): boolean {
  const path = normalize(file);
  return path.startsWith(`${basename(root)}${sep}`) && existsSync(join(dirname(root), path));
}

/** The alias line to paste, with the most likely successor: what is new on the same page, first. */
function hintFor(address: string, fresh: readonly string[], pages: readonly string[]): string {
  const { page, fragment } = splitAddress(address);
  const kin = fresh.filter((other) => other.includes('#') === (fragment !== undefined));
  const here = kin.filter((other) => splitAddress(other).page === page);
  const to =
    nearest(address, here) ?? here[0] ?? nearest(address, kin) ?? nearest(address, pages) ?? '/';
  const line = `add the line to content/aliases.yaml: ${address}: ${to}`;
  const next = splitAddress(to);
  if (fragment === undefined || next.fragment === undefined || next.page !== page) return line;
  return `${line} (or to the heading: {#${next.fragment} aliases="${fragment}"})`;
}
