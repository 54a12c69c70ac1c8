import { suggest } from '../diagnostics/nearest.ts';
import { findGrammar, languageNames } from '../markdown/highlight.ts';
import type { Check } from './context.ts';

/** Every fence names a language that the guide can highlight, or none. */
export const fencesKnown: Check = ({ source }, reportAt) => {
  for (const { language, ...position } of source.outline.fences) {
    if (findGrammar(language)) continue;
    const hint = suggest(language, languageNames);
    reportAt(
      position,
      'fence-language',
      `the guide does not know the language "${language}"`,
      hint,
    );
  }
};
