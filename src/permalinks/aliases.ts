import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic, Report } from '../diagnostics/diagnostics.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { isProgram } from '../examples/languages/languages.ts';
import { fileNameOf } from '../series/fragments.ts';
import { chapterAddress, type Part, reservedParts } from '../series/model.ts';
import { parseYaml } from '../series/read/front-matter.ts';
import { readText } from '../series/read/read-text.ts';
import { type Addresses, addressExists, splitAddress } from './addresses.ts';

/** A former address with the address that replaces it, and the line that declares it. */
export interface Alias {
  from: string;
  to: string;
  file: string;
  line: number;
}

/**
 * Matches the address of a page, with or without a fragment. No folder is "." or "..", which could leave the site, and
 * the fragment has no white space and no character that is special in HTML or in an address.
 */
const pageAddress = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*(?:#[^\s"'<>&#%]+)?$/;

/** True for the address of a program's file, as "/python/examples/logging/rotation.py". */
const isProgramAddress = (text: string): boolean => {
  const folder = text.slice(0, text.lastIndexOf('/') + 1);
  return pageAddress.test(folder) && /^[\w-]+\.\w+$/.test(fileNameOf(text)) && isProgram(text);
};

const address = z
  .string()
  .max(400)
  .refine(
    (text) => pageAddress.test(text) || isProgramAddress(text),
    'write an address from the root, as /part/chapter/#section',
  );

/** Schema of `aliases.yaml`: each former address with the address that replaces it. */
const aliasesSchema = z.record(address, address);

/**
 * Loads all aliases of a content folder: those of `aliases.yaml`, and those that headings carry as
 * `{#new-id aliases="old-id"}`.
 * @param root path of the content folder
 * @param file name of `aliases.yaml` in diagnostics
 * @returns the aliases by their former address
 */
export function loadAliases(
  root: string,
  file: string,
  parts: readonly Part[],
  report: Report,
): Map<string, Alias> {
  const aliases = new Map<string, Alias>();
  const path = join(root, 'aliases.yaml');
  const text = existsSync(path) ? readText(path, file, report) : undefined;
  const written = text && parseYaml(text, aliasesSchema, { file, firstLine: 1, report });
  const lines = text?.split('\n') ?? [];
  for (const [from, to] of Object.entries(written || {})) {
    const line =
      1 +
      Math.max(
        0,
        lines.findIndex((each) => each.replace(/^["']/, '').startsWith(from)),
      );
    aliases.set(from, { from, to, file, line });
  }
  for (const part of parts) {
    for (const chapter of part.chapters) {
      const page = chapterAddress(part, chapter);
      for (const { id, line, aliases: former } of chapter.outline.sections) {
        for (const old of former) {
          if (!address.safeParse(`${page}#${old}`).success) {
            report({
              file: chapter.file,
              line,
              column: 1,
              code: 'alias-invalid',
              message: `"${old}" is not a fragment`,
              hint: 'write the former ids of the heading, with spaces between them',
            });
            continue;
          }
          aliases.set(`${page}#${old}`, {
            from: `${page}#${old}`,
            to: `${page}#${id}`,
            file: chapter.file,
            line,
          });
        }
      }
    }
  }
  return aliases;
}

/**
 * Finds the current address for a published one: the address itself while it exists, else the target of its own
 * alias, else that of the alias of its page. If the page's alias leads to a page, the fragment is looked up there; if
 * it leads to a section, that section is the result.
 * @returns undefined when the address is gone and no alias replaces it
 */
export function resolveAddress(
  address: string,
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
): string | undefined {
  if (addressExists(addresses, address)) return address;
  const ownTarget = aliases.get(address)?.to;
  if (ownTarget !== undefined) return ownTarget;
  const { page, fragment } = splitAddress(address);
  const pageTarget = aliases.get(page)?.to;
  if (pageTarget === undefined || pageTarget.includes('#')) return pageTarget;
  const carried = `${pageTarget}#${fragment}`;
  if (addressExists(addresses, carried)) return carried;
  return aliases.get(carried)?.to;
}

/** True for an address that the site itself uses, such as that of the search page, which no alias may replace. */
function isReserved(page: string): boolean {
  const [first = '', second = ''] = page.split('/').slice(1);
  if (first === 'glossary') return false;
  return reservedParts.has(first) && !(first === 'q' && second !== '');
}

/**
 * Reports the aliases that lead nowhere, and those whose former address is in use.
 * @param isUnread true for an address in a file that could not be read, so that the address may still exist
 */
export function checkAliases(
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
  isUnread: (address: string) => boolean,
): Diagnostic[] {
  const exists = (page: string) => addresses.has(page) || aliases.has(page) || isUnread(page);
  const allAddresses = [...addresses].flatMap(([page, { fragments }]) => [
    page,
    ...[...fragments.keys()].map((fragment) => `${page}#${fragment}`),
  ]);
  return [...aliases.values()].flatMap(({ from, to, file, line }) => {
    const diagnostic = { file, line, column: 1, code: 'alias-invalid' as const };
    if (addressExists(addresses, from))
      return {
        ...diagnostic,
        message: `the alias ${from} hides what stands there`,
        hint: 'delete the alias',
      };
    const { page, fragment } = splitAddress(from);
    if (isReserved(page))
      return {
        ...diagnostic,
        message: `the alias ${from} hides a page of the guide`,
        hint: 'delete the alias',
      };
    if (fragment !== undefined && !exists(page))
      return {
        ...diagnostic,
        message: `the alias ${from} is of a page that is not there`,
        hint: `write an alias for ${page} too`,
      };
    if (addressExists(addresses, to) || isUnread(to)) return [];
    return {
      ...diagnostic,
      message: `the alias ${from} leads to ${to}, which is not there`,
      hint: suggest(to, allAddresses),
    };
  });
}
