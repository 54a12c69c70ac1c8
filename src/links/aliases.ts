import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic, Report } from '../series/diagnostics.ts';
import { parseYaml } from '../series/front-matter.ts';
import { chapterAddress, type Part } from '../series/model.ts';
import { suggest } from '../series/nearest.ts';
import { readText } from '../series/text.ts';
import { type Addresses, leadsSomewhere, splitAddress } from './addresses.ts';

/** A former address and the one that has taken its place. */
export interface Alias {
  from: string;
  to: string;
  file: string;
  line: number;
}

const address = z
  .string()
  .regex(/^\/[^\s]*$/, 'write an address from the root, as /part/chapter/#section');

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

/** Aliases that lead nowhere, or that hide an address which stands. */
export function checkAliases(
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
): Diagnostic[] {
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
    if (leadsSomewhere(addresses, to)) return [];
    return {
      ...at,
      message: `the alias ${from} leads to ${to}, which is not there`,
      hint: suggest(to, known),
    };
  });
}
