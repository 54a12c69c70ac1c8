import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic, Report } from '../diagnostics/diagnostics.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readText } from '../series/read/read-text.ts';
import { type Addresses, splitAddress } from './addresses.ts';
import { type Alias, resolveAddress } from './aliases.ts';

/** Every address ever published, with the source file that it came from: the content of `permalinks.json`. */
export type Ledger = Record<string, string>;

/** Name of the ledger in the content folder. */
export const ledgerName = 'permalinks.json';

/** Schema of the ledger: addresses from the root, each with its source file. */
const ledgerSchema = z.record(z.string().startsWith('/'), z.string().min(1));

/** Maximum size of a ledger: room for a hundred thousand chapters. */
const maxLedgerBytes = 2 ** 27;

/**
 * Reads the ledger of a content folder.
 * @returns an empty ledger when the series was never published, or after a report when the file is invalid
 */
export function readLedger(root: string, report: Report = () => undefined): Ledger {
  const path = join(root, ledgerName);
  const file = `${basename(root)}/${ledgerName}`;
  const text = existsSync(path) ? readText(path, file, report, maxLedgerBytes) : undefined;
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
    const offset = Number(
      /position (\d+)/.exec(message)?.[1] ?? (/end of/.test(message) ? text.length : 0),
    );
    return invalid(text.slice(0, offset).split('\n').length, `the JSON does not parse: ${message}`);
  }
  const result = ledgerSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = String(issue?.path[0] ?? '');
  const line = key === '' ? 1 : lineOfKey(text, key);
  return invalid(line, `"${key}" is not an address with the file that it came from`);
}

/** Finds the line of the ledger's text that holds an address. */
function lineOfKey(text: string, key: string): number {
  const offset = text.indexOf(JSON.stringify(key));
  return offset === -1 ? 1 : text.slice(0, offset).split('\n').length;
}

/** Lists the current addresses, each with its source file. */
function* currentAddresses(addresses: Addresses): Generator<[address: string, file: string]> {
  for (const [page, { file, fragments }] of addresses) {
    yield [page, file];
    for (const [fragment, origin] of fragments) yield [`${page}#${fragment}`, origin.file];
  }
}

/** Makes a ledger of the current addresses. */
const ledgerOf = (addresses: Addresses): Ledger => Object.fromEntries(currentAddresses(addresses));

/** Finds the current addresses that the ledger lacks. */
export function unrecordedAddresses(ledger: Ledger, addresses: Addresses): string[] {
  const unrecorded: string[] = [];
  for (const [address] of currentAddresses(addresses))
    if (ledger[address] === undefined) unrecorded.push(address);
  return unrecorded;
}

/**
 * Adds the current addresses to the ledger. Addresses that are gone stay in it, since somebody may have kept
 * the link.
 * @returns the added addresses
 */
export function recordAddresses(root: string, addresses: Addresses): string[] {
  const ledger = readLedger(root);
  const added = unrecordedAddresses(ledger, addresses);
  const entries = Object.entries({ ...ledger, ...ledgerOf(addresses) });
  const sorted = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(root, ledgerName), `${JSON.stringify(sorted, null, 2)}\n`);
  return added;
}

/**
 * Reports the published addresses that are gone and have no alias. A page that is gone is reported once, without
 * its fragments, which an alias of the page covers. A diagnostic names the source file or, when that is gone too,
 * the line of the ledger.
 * @param root path of the content folder
 * @param unread source files that could not be read, so that their addresses may still exist
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
  let unrecorded: string[] | undefined;
  const diagnostics: Diagnostic[] = [];
  for (const [address, file] of Object.entries(ledger)) {
    if (resolveAddress(address, addresses, aliases)) continue;
    const { page, fragment } = splitAddress(address);
    if (fragment !== undefined && !addresses.has(page) && !aliases.has(page)) continue;
    if (unread.has(file) || unread.has(addresses.get(page)?.file ?? '')) continue;
    unrecorded ??= unrecordedAddresses(ledger, addresses);
    diagnostics.push({
      ...(contentFileExists(root, file)
        ? { file, line: 1 }
        : { file: `${basename(root)}/${ledgerName}`, line: lineOfKey(text, address) }),
      column: 1,
      code: 'permalink-gone',
      message: `${address} was published and leads nowhere now`,
      hint: hintFor(address, unrecorded, pages),
    });
  }
  return diagnostics;
}

/** True for an existing file within the content folder; the path comes from the ledger, which may hold any. */
function contentFileExists(root: string, file: string): boolean {
  const path = normalize(file);
  return path.startsWith(`${basename(root)}${sep}`) && existsSync(join(dirname(root), path));
}

/**
 * Writes the alias to paste, with the most likely new address: one on the same page if there is one.
 * @param unrecorded current addresses that the ledger lacks
 * @param pages current addresses of pages
 */
function hintFor(address: string, unrecorded: readonly string[], pages: readonly string[]): string {
  const { page, fragment } = splitAddress(address);
  const sameKind = unrecorded.filter((other) => other.includes('#') === (fragment !== undefined));
  const onSamePage = sameKind.filter((other) => splitAddress(other).page === page);
  const to =
    nearest(address, onSamePage) ??
    onSamePage[0] ??
    nearest(address, sameKind) ??
    nearest(address, pages) ??
    '/';
  const line = `add the line to content/aliases.yaml: ${address}: ${to}`;
  const target = splitAddress(to);
  if (fragment === undefined || target.fragment === undefined || target.page !== page) return line;
  return `${line} (or to the heading: {#${target.fragment} aliases="${fragment}"})`;
}
