import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Stemmer, stemmerIn } from '../stemmer.ts';

/** A stemmer with its module's text, which goes into the index: build and browser run the same one. */
export interface StemmerFile {
  stemmer: Stemmer;
  content: string;
}

/** The licence of @orama/stemmers wants to be told with each copy. */
const notice =
  '/* @orama/stemmers, Copyright 2023 OramaSearch Inc., http://www.apache.org/licenses/LICENSE-2.0 */\n';

/**
 * The stemmer of a language.
 * @param language a tag such as "en-GB"
 * @returns undefined for a language that has none
 * @see https://www.npmjs.com/package/@orama/stemmers which names its modules by the language's English name
 */
export async function stemmerFile(language: string): Promise<StemmerFile | undefined> {
  const { language: base } = new Intl.Locale(language);
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(base)?.toLowerCase();
  const url = resolved(`@orama/stemmers/${name}`);
  if (!url) return undefined;
  const stemmer = stemmerIn(await import(/* @vite-ignore */ url));
  return { stemmer, content: notice + readFileSync(fileURLToPath(url), 'utf8') };
}

function resolved(specifier: string): string | undefined {
  try {
    return import.meta.resolve(specifier);
  } catch {
    return undefined;
  }
}
