import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../../diagnostics/diagnostics.ts';
import { glossarySchema, type TermInfo } from '../schemas/glossary.ts';
import { type VersionFact, type VersionsInfo, versionsSchema } from '../schemas/versions.ts';
import { parseYaml } from './front-matter.ts';
import { readText } from './read-text.ts';

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
 * @param path path of the file, which need not exist
 * @param file the name that diagnostics print
 */
export function loadGlossary(path: string, file: string, report: Report): Glossary {
  const loaded = loadOptional(path, file, glossarySchema, report);
  const lines = loaded ? linesOfItems(loaded.text, []) : [];
  const terms = loaded?.value.map((term, index) => ({ ...term, line: lines[index] ?? 1 })) ?? [];
  return { file, terms };
}

/**
 * Reads a part's `versions.yaml`, which it may leave out.
 * @param folder absolute path of the part's folder
 * @param file the name that diagnostics print
 */
export function loadVersions(folder: string, file: string, report: Report): Versions | undefined {
  const loaded = loadOptional(join(folder, 'versions.yaml'), file, versionsSchema, report);
  if (!loaded) return undefined;
  const lines = linesOfItems(loaded.text, ['facts']);
  const facts = loaded.value.facts.map((fact, index) => ({ ...fact, line: lines[index] ?? 1 }));
  return { file, releases: loaded.value.releases, facts };
}

/** Reads a YAML file; undefined when there is none, or after reporting what is wrong with it. */
function loadOptional<T>(path: string, file: string, schema: z.ZodType<T>, report: Report) {
  if (!existsSync(path)) return undefined;
  const text = readText(path, file, report);
  const value = text && parseYaml(text, schema, { file, firstLine: 1, report });
  return text && value ? { text, value } : undefined;
}

/**
 * Finds the 1-based line on which each item of a YAML list begins.
 * @param path keys that lead to the list; empty when it is the whole file
 */
function linesOfItems(yaml: string, path: string[]): number[] {
  const lines = new LineCounter();
  const list = parseDocument(yaml, { lineCounter: lines }).getIn(path, true);
  if (!isSeq(list)) return [];
  return list.items.map((item) =>
    isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1,
  );
}
