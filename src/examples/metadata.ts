import { z } from 'astro/zod';
import { parse, TomlError } from 'smol-toml';
import { findInvisible } from '../diagnostics/invisible.ts';
import type { Language } from './languages/language.ts';

/** The table `[tool.guide]` in the inline metadata of an example. */
export const exampleSchema = z.strictObject({
  /** What the program shows, as its title bar prints it. */
  title: z.string().regex(/\S/, 'write what the program shows').max(90),
  /** Where readers can run the program: in their browser, or on Linux only. */
  runs: z.enum(['browser', 'linux']),
  /** The exit status that the program must end with; for a signal, minus its number. */
  exit: z.int().min(-64).max(255).default(0),
  /** Command-line arguments of the run. */
  args: z.array(z.string()).default([]),
  /** Text on standard input. */
  stdin: z.string().default(''),
  /** Commands that must be on the PATH, besides those that every Linux has. */
  commands: z.array(z.string().regex(/\S/, 'write the name of a command, as "git"')).default([]),
  /** True when the page offers to run the program under cProfile, and draws where its time went. */
  profile: z.boolean().default(false),
});

/** The metadata block of a program: the standard fields of PEP 723 that the guide reads, and its own table. */
const scriptSchema = z.looseObject({
  dependencies: z.array(z.string()).default([]),
  tool: z.looseObject({ guide: exampleSchema }),
});

/** The checked metadata of an example. */
export interface ExampleInfo extends z.infer<typeof exampleSchema> {
  /** Language versions that the program needs, as ">=3.11"; empty when the language has no such field. */
  requires: string;
  /** Packages of its language that the program imports. */
  dependencies: string[];
}

/** Says where an example runs and what it needs: "runs anywhere" or, for instance, "needs Linux, git, requests". */
export function whereItRuns({ runs, commands, dependencies }: ExampleInfo): string {
  if (runs === 'browser') return 'runs anywhere';
  return `needs ${['Linux', ...commands, ...dependencies].join(', ')}`;
}

/** A program, and the metadata block that was cut from its head. */
export interface Program {
  info: ExampleInfo;
  /** The program without its metadata block. */
  code: string;
}

/** An error in the metadata block of a program. */
export class MetadataError extends Error {
  override name = 'MetadataError';
  /** 1-based line of the error. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads the inline script metadata at the head of a program.
 * @see https://packaging.python.org/en/latest/specifications/inline-script-metadata/ (PEP 723)
 * @param language the language that the program is written in
 * @throws MetadataError when the block is absent, does not parse or has wrong fields
 */
export function readProgram(text: string, { versionField, ...language }: Language): Program {
  const match = /^# \/\/\/ script\n((?:#(?: .*)?\n)+?)# \/\/\/(?:\n|$)/m.exec(text);
  if (!match?.[1]) throw new MetadataError('the program has no "# /// script" block', 1);
  const firstLine = text.slice(0, match.index).split('\n').length;
  const toml = match[1].replace(/^# ?/gm, '');
  let value: unknown;
  try {
    value = parse(toml);
  } catch (error) {
    // The parser also throws errors of the JavaScript engine, such as a stack overflow.
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const line = error instanceof TomlError ? error.line : 0;
    throw new MetadataError(`the metadata is not TOML: ${message}`, firstLine + line);
  }
  const result = scriptSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new MetadataError(
      `${issue?.path.join('.') ?? 'metadata'}: ${issue?.message ?? 'wrong'}`,
      firstLine,
    );
  }
  const invisible = findInvisible(
    [result.data.tool.guide.title, ...result.data.tool.guide.args].join(''),
  );
  if (invisible)
    throw new MetadataError(`the title or an argument holds ${invisible.name}`, firstLine);
  const { tool, dependencies } = result.data;
  const requires = versionField ? result.data[versionField] : '';
  if (typeof requires !== 'string' || (versionField && !requires))
    throw new MetadataError(`${versionField}: write the versions it needs, as ">=3.11"`, firstLine);
  if (tool.guide.runs === 'browser' && !language.inBrowser)
    throw new MetadataError(`runs: no browser runs ${language.grammar}: write "linux"`, firstLine);
  if (dependencies.length > 0 && !language.missingDependencies)
    throw new MetadataError(
      `dependencies: ${language.grammar} has no packages: write commands = ${JSON.stringify(dependencies)} below [tool.guide]`,
      firstLine,
    );
  if (tool.guide.profile && tool.guide.runs !== 'browser')
    throw new MetadataError('profile: only a program with runs = "browser" has it', firstLine);
  const withoutBlock = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  const blankLines = /^\n*/.exec(withoutBlock)?.[0].length ?? 0;
  return { info: { ...tool.guide, requires, dependencies }, code: withoutBlock.slice(blankLines) };
}
