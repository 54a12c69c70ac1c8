import { bash } from './bash.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';

/** The languages that examples may be written in. */
export const languages: readonly Language[] = [python, bash];

/** True for the name of a file that is a program of one of them. */
export const isProgram = (file: string): boolean =>
  languages.some(({ extension }) => file.endsWith(extension));

/**
 * The language of a program, by the ending of its file's name.
 * @throws Error for a name that is not a program's
 */
export function languageOf(file: string): Language {
  const found = languages.find(({ extension }) => file.endsWith(extension));
  if (!found) throw new Error(`${file} is in no language that examples may be written in`);
  return found;
}

/** The name of a file beside a program, as that of its recording. */
export const withExtension = (file: string, extension: string): string =>
  file.replace(/\.\w+$/, extension);
