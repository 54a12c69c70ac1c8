import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../series/diagnostics.ts';
import { nearest } from '../series/nearest.ts';
import { type Addresses, splitAddress } from './addresses.ts';
import { type Alias, resolveAddress } from './aliases.ts';

/** Every address ever published with the file it came from, as `permalinks.json` holds them. */
export type Ledger = Record<string, string>;

/** Name of the ledger in the content folder. */
export const ledgerName = 'permalinks.json';

/** Reads the ledger of a content folder; a series that was never published has an empty one. */
export function readLedger(root: string): Ledger {
  const path = join(root, ledgerName);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Ledger) : {};
}

/** The addresses that stand, as a ledger. */
export function ledgerOf(addresses: Addresses): Ledger {
  const ledger: Ledger = {};
  for (const [page, { file, fragments }] of addresses) {
    ledger[page] = file;
    for (const [fragment, origin] of fragments) ledger[`${page}#${fragment}`] = origin.file;
  }
  return ledger;
}

/** The addresses that stand and are not in the ledger yet. */
export function unrecorded(ledger: Ledger, addresses: Addresses): string[] {
  return Object.keys(ledgerOf(addresses)).filter((address) => ledger[address] === undefined);
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
 * fragments: an alias of the page carries them.
 * @param unread files of which it is not known what they hold; nothing of them counts as gone
 */
export function goneAddresses(
  ledger: Ledger,
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
  unread: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const fresh = Object.keys(ledgerOf(addresses)).filter((address) => ledger[address] === undefined);
  const problems: Diagnostic[] = [];
  for (const [address, file] of Object.entries(ledger)) {
    if (resolveAddress(address, addresses, aliases)) continue;
    const { page, fragment } = splitAddress(address);
    if (fragment !== undefined && !addresses.has(page) && !aliases.has(page)) continue;
    if (unread.has(file) || unread.has(addresses.get(page)?.file ?? '')) continue;
    problems.push({
      file,
      line: 1,
      column: 1,
      code: 'permalink-gone',
      message: `${address} was published and leads nowhere now`,
      hint: hintFor(address, fresh, [...addresses.keys()]),
    });
  }
  return problems;
}

/** The alias line to paste, with the most likely successor: what is new on the same page, first. */
function hintFor(address: string, fresh: readonly string[], pages: readonly string[]): string {
  const { page, fragment } = splitAddress(address);
  const kin = fresh.filter((other) => other.includes('#') === (fragment !== undefined));
  const here = kin.filter((other) => splitAddress(other).page === page);
  const to =
    nearest(address, here) ?? here[0] ?? nearest(address, kin) ?? nearest(address, pages) ?? '/';
  const line = `add the line to content/aliases.yaml: ${address}: ${to}`;
  if (fragment === undefined || splitAddress(to).page !== page) return line;
  return `${line} (or to the heading: {#${splitAddress(to).fragment} aliases="${fragment}"})`;
}
