import type { z } from 'astro/zod';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../../diagnostics/diagnostics.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import { diagnoseYaml } from './diagnose-yaml.ts';

/**
 * Finds the front matter at the head of an MDX file.
 * @returns its YAML; undefined after reporting that the file does not begin with front matter
 */
export function findFrontMatter(text: string, file: string, report: Report): string | undefined {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (match) return match[1] ?? '';
  report({
    file,
    line: 1,
    column: 1,
    code: 'front-matter-missing',
    message: 'the file does not begin with front matter',
    hint: 'begin it with a line "---", the fields, and another line "---"',
  });
  return undefined;
}

/** The file that a piece of YAML comes from, and the function that takes its diagnostics. */
export interface YamlSource {
  file: string;
  /** 1-based line of the file on which the YAML begins. */
  firstLine: number;
  report: Report;
}

/**
 * Parses YAML and checks it against a schema, reporting each problem at its own line.
 * @returns the checked value, or undefined when anything was reported
 */
export function parseYaml<T>(
  yaml: string,
  schema: z.ZodType<T>,
  { file, firstLine, report }: YamlSource,
): T | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const positionAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    report({
      ...positionAt(error.pos[0]),
      code: 'yaml-invalid',
      message: `the YAML does not parse: ${error.message}`,
      hint: 'quote a value that holds ": " or " #", or begins with a backtick',
    });
  }
  if (document.errors.length > 0) return undefined;
  const diagnostics = diagnoseYaml(document, yaml);
  for (const { offset, ...diagnostic } of diagnostics)
    report({ ...positionAt(offset), ...diagnostic });
  if (diagnostics.length > 0) return undefined;

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    report({
      file,
      line: firstLine,
      column: 1,
      code: 'yaml-invalid',
      message: `the YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'write each value out, without "&" and "*"',
    });
    return undefined;
  }
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  // The position of the key or value at a path; of the nearest value around it when that is missing.
  const positionOf = (path: readonly PropertyKey[], key?: string) => {
    for (let length = path.length; length >= 0; length--) {
      const parent = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isMap(parent) && key !== undefined) {
        const pair = parent.items.find((item) => String(item.key) === key);
        if (pair && isNode(pair.key) && pair.key.range) return positionAt(pair.key.range[0]);
      }
      if (isNode(parent) && parent.range) return positionAt(parent.range[0]);
    }
    return { file, line: firstLine, column: 1 };
  };
  for (const issue of result.error.issues) {
    const name = issue.path.join('.') || 'the file';
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        report({
          ...positionOf(issue.path, key),
          code: 'field-unknown',
          message: `"${key}" is not a field here`,
          hint: suggest(key, fieldNames(schema)),
        });
      }
      continue;
    }
    const isMissing = document.getIn(issue.path) === undefined;
    report({
      ...positionOf(issue.path),
      code: isMissing ? 'field-missing' : 'field-invalid',
      message: isMissing ? `the field "${name}" is missing` : `"${name}": ${issue.message}`,
      hint: hintFor(schema, issue.path) ?? `write ${name}: …`,
    });
  }
  return undefined;
}

/** Lists the fields of a schema for an object, or for a list of objects. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if ('element' in schema) return shapeOf(schema.element as z.ZodType);
  return 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {};
}

function fieldNames(schema: z.ZodType): string[] {
  return Object.keys(shapeOf(schema));
}

/** Writes an example of a field from the `.describe()` text of its schema; undefined when it has none. */
function hintFor(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const field = shapeOf(schema)[String(path[0])];
  return field?.description && `write for instance ${String(path[0])}: ${field.description}`;
}
