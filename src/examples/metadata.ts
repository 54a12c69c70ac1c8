import { z } from 'astro/zod';
import { parse, TomlError } from 'smol-toml';
import { findInvisible } from '../diagnostics/invisible.ts';
import type { Language } from './languages/language.ts';

/** What a reader is told about where an example runs. */
export const runsOn = { browser: 'runs anywhere', linux: 'needs Linux' } as const;

/** `[tool.guide]` of an example's inline metadata. */
export const exampleSchema = z.strictObject({
  /** What the program shows, as its title bar prints it. */
  title: z.string().regex(/\S/, 'write what the program shows').max(90),
  /** Where readers can run it: in their browser, or on Linux only. */
  runs: z.enum(['browser', 'linux']),
  /** The exit status that the program must end with; negative for a signal. */
  exit: z.int().min(-64).max(255).default(0),
  /** Command-line arguments of the run. */
  args: z.array(z.string()).default([]),
  /** Text on standard input. */
  stdin: z.string().default(''),
});

const scriptSchema = z.looseObject({
  dependencies: z.array(z.string()).default([]),
  tool: z.looseObject({ guide: exampleSchema }),
});

/** The checked metadata of an example. */
export interface ExampleInfo extends z.infer<typeof exampleSchema> {
  /** Versions that the program needs, as ">=3.11"; empty for a language that does not say them. */
  requires: string;
  dependencies: string[];
}

/** A program split at its metadata. */
export interface Program {
  info: ExampleInfo;
  /** The program as a reader sees it: without metadata. */
  code: string;
}

/** Says where in the metadata block something is wrong. */
export class MetadataError extends Error {
  override name = 'MetadataError';
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads the inline script metadata at the head of a program.
 * @see https://packaging.python.org/en/latest/specifications/inline-script-metadata/ (PEP 723)
 * @param language that it is written in
 * @throws MetadataError when the block is absent, does not parse or has wrong fields
 */
export function readProgram(text: string, { versionField, ...language }: Language): Program {
  const match = /^# \/\/\/ script\n((?:#(?: .*)?\n)+?)# \/\/\/(?:\n|$)/m.exec(text);
  if (!match?.[1]) throw new MetadataError('the program has no "# /// script" block', 1);
  const start = text.slice(0, match.index).split('\n').length;
  const toml = match[1].replace(/^# ?/gm, '');
  let value: unknown;
  try {
    value = parse(toml);
  } catch (error) {
    // Beside its own errors the parser lets those of the engine through, such as an overflown stack.
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const line = error instanceof TomlError ? error.line : 0;
    throw new MetadataError(`the metadata is not TOML: ${message}`, start + line);
  }
  const result = scriptSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new MetadataError(
      `${issue?.path.join('.') ?? 'metadata'}: ${issue?.message ?? 'wrong'}`,
      start,
    );
  }
  const odd = findInvisible(
    [result.data.tool.guide.title, ...result.data.tool.guide.args].join(''),
  );
  if (odd) throw new MetadataError(`the title or an argument holds ${odd.name}`, start);
  const { tool, dependencies } = result.data;
  const requires = versionField ? result.data[versionField] : '';
  if (typeof requires !== 'string' || (versionField && !requires))
    throw new MetadataError(`${versionField}: write the versions it needs, as ">=3.11"`, start);
  if (tool.guide.runs === 'browser' && !language.inBrowser)
    throw new MetadataError(`runs: no browser runs ${language.grammar}: write "linux"`, start);
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  const blank = /^\n*/.exec(rest)?.[0].length ?? 0;
  return { info: { ...tool.guide, requires, dependencies }, code: rest.slice(blank) };
}
