import { bash } from './bash.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';

/** The languages that examples may be written in. */
export const languages: readonly Language[] = [python, bash];

/** True for the name of a file that is a program in one of these languages. */
export const isProgram = (file: string): boolean =>
  languages.some(({ extension }) => file.endsWith(extension));

/**
 * Finds the language of a program by the extension of its file name.
 * @throws Error when no language has this extension
 */
export function languageOf(file: string): Language {
  const found = languages.find(({ extension }) => file.endsWith(extension));
  if (!found) throw new Error(`${file} is in no language that examples may be written in`);
  return found;
}

/**
 * Replaces the extension of a file name, as `zombie.py` becomes `zombie.out`.
 * @param extension with the dot
 */
export const withExtension = (file: string, extension: string): string =>
  file.replace(/\.\w+$/, extension);
