import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic, Report } from '../diagnostics/diagnostics.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { isProgram } from '../examples/languages/languages.ts';
import { fileNameOf } from '../series/fragments.ts';
import { chapterAddress, type Part, reservedParts } from '../series/model.ts';
import { parseYaml } from '../series/read/front-matter.ts';
import { readText } from '../series/read/text.ts';
import { type Addresses, leadsSomewhere, splitAddress } from './addresses.ts';

/** A former address and the one that has taken its place. */
export interface Alias {
  from: string;
  to: string;
  file: string;
  line: number;
}

/** Folders by plain names, and a fragment that HTML can hold as it stands; ".." would leave the site. */
const pageAddress = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*(?:#[^\s"'<>&#%]+)?$/;

/** The same for a program, which is a file in such a folder. */
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

/** `aliases.yaml`: former address, colon, the address that has taken its place. */
const aliasesSchema = z.record(address, address);

/**
 * All aliases of a content folder: those of `aliases.yaml`, and those that headings carry as
 * `{#new-id aliases="old-id"}`, by their former address.
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
 * Where an address leads: itself when it stands, else by its own alias or that of its page. A page's
 * alias carries its fragments along, unless it leads to one section.
 * @returns undefined when it leads nowhere
 */
export function resolveAddress(
  address: string,
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
): string | undefined {
  if (leadsSomewhere(addresses, address)) return address;
  const own = aliases.get(address)?.to;
  if (own !== undefined) return own;
  const { page, fragment } = splitAddress(address);
  const moved = aliases.get(page)?.to;
  if (moved === undefined || moved.includes('#')) return moved;
  const carried = `${moved}#${fragment}`;
  if (leadsSomewhere(addresses, carried)) return carried;
  return aliases.get(carried)?.to;
}

/** True for a page that the guide has beside those of the content, or a folder that it fills. */
function isTaken(page: string): boolean {
  const [first = '', second = ''] = page.split('/').slice(1);
  if (first === 'glossary') return false;
  return reservedParts.has(first) && !(first === 'q' && second !== '');
}

/**
 * Aliases that lead nowhere, or that hide an address which stands.
 * @param unread tells of an address whether it lies in a file that could not be read, so that nobody knows
 */
export function checkAliases(
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
  unread: (address: string) => boolean,
): Diagnostic[] {
  const stands = (page: string) => addresses.has(page) || aliases.has(page) || unread(page);
  const known = [...addresses].flatMap(([page, { fragments }]) => [
    page,
    ...[...fragments.keys()].map((fragment) => `${page}#${fragment}`),
  ]);
  return [...aliases.values()].flatMap(({ from, to, file, line }) => {
    const at = { file, line, column: 1, code: 'alias-invalid' as const };
    if (leadsSomewhere(addresses, from))
      return {
        ...at,
        message: `the alias ${from} hides what stands there`,
        hint: 'delete the alias',
      };
    const { page, fragment } = splitAddress(from);
    if (isTaken(page))
      return {
        ...at,
        message: `the alias ${from} hides a page of the guide`,
        hint: 'delete the alias',
      };
    if (fragment !== undefined && !stands(page))
      return {
        ...at,
        message: `the alias ${from} is of a page that is not there`,
        hint: `write an alias for ${page} too`,
      };
    if (leadsSomewhere(addresses, to) || unread(to)) return [];
    return {
      ...at,
      message: `the alias ${from} leads to ${to}, which is not there`,
      hint: suggest(to, known),
    };
  });
}
