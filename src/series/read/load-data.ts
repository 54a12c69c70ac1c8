import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../../diagnostics/diagnostics.ts';
import { glossarySchema, type TermInfo } from '../schemas/glossary.ts';
import { type VersionFact, type VersionsInfo, versionsSchema } from '../schemas/versions.ts';
import { parseYaml } from './front-matter.ts';
import { readText } from './text.ts';

/** A term of the glossary with its line in the file. */
export interface Term extends TermInfo {
  line: number;
}

/** The terms of a series; a series without a glossary has none. */
export interface Glossary {
  /** The name that diagnostics print. */
  file: string;
  terms: Term[];
}

/** The version facts of a part, each with its line in the file. */
export interface Versions {
  /** The name that diagnostics print. */
  file: string;
  releases: VersionsInfo['releases'];
  facts: (VersionFact & { line: number })[];
}

/**
 * Reads `glossary.yaml`, which a series may leave out.
 * @param path where the file would be
 * @param file the name that diagnostics print
 */
export function loadGlossary(path: string, file: string, report: Report): Glossary {
  const read = loadOptional(path, file, glossarySchema, report);
  const lines = read ? linesOfItems(read.text, []) : [];
  const terms = read?.value.map((term, index) => ({ ...term, line: lines[index] ?? 1 })) ?? [];
  return { file, terms };
}

/**
 * Reads a part's `versions.yaml`, which it may leave out.
 * @param folder absolute path of the part's folder
 * @param file the name that diagnostics print
 */
export function loadVersions(folder: string, file: string, report: Report): Versions | undefined {
  const read = loadOptional(join(folder, 'versions.yaml'), file, versionsSchema, report);
  if (!read) return undefined;
  const lines = linesOfItems(read.text, ['facts']);
  const facts = read.value.facts.map((fact, index) => ({ ...fact, line: lines[index] ?? 1 }));
  return { file, releases: read.value.releases, facts };
}

function loadOptional<T>(path: string, file: string, schema: z.ZodType<T>, report: Report) {
  if (!existsSync(path)) return undefined;
  const text = readText(path, file, report);
  const value = text && parseYaml(text, schema, { file, firstLine: 1, report });
  return text && value ? { text, value } : undefined;
}

function linesOfItems(yaml: string, path: string[]): number[] {
  const lines = new LineCounter();
  const list = parseDocument(yaml, { lineCounter: lines }).getIn(path, true);
  if (!isSeq(list)) return [];
  return list.items.map((item) =>
    isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1,
  );
}
