import { createHighlighterCore, type HighlighterCore, type ShikiTransformer } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { classesForColours, tokenTheme } from './token-theme.ts';

const grammars = {
  python: () => import('@shikijs/langs/python'),
  bash: () => import('@shikijs/langs/bash'),
  yaml: () => import('@shikijs/langs/yaml'),
  toml: () => import('@shikijs/langs/toml'),
  json: () => import('@shikijs/langs/json'),
  ini: () => import('@shikijs/langs/ini'),
  dockerfile: () => import('@shikijs/langs/dockerfile'),
  groovy: () => import('@shikijs/langs/groovy'),
  hcl: () => import('@shikijs/langs/hcl'),
} as const;

const isGrammar = (language: string): language is keyof typeof grammars =>
  Object.hasOwn(grammars, language);

let highlighter: Promise<HighlighterCore> | undefined;

/**
 * Colours code by classes.
 * @param language a grammar's name; any other is set as plain text
 * @returns a hast tree whose only child is `pre > code`, a `span.line` for each line
 */
export async function highlight(
  code: string,
  language: string,
  transformers: ShikiTransformer[] = [],
) {
  highlighter ??= createHighlighterCore({
    themes: [tokenTheme],
    langs: [],
    engine: createJavaScriptRegexEngine(),
  });
  const shiki = await highlighter;
  const lang = isGrammar(language) ? language : 'text';
  if (lang !== 'text' && !shiki.getLoadedLanguages().includes(lang))
    await shiki.loadLanguage(grammars[lang]);
  return shiki.codeToHast(code, {
    lang,
    theme: 'tokens',
    transformers: [classesForColours, ...transformers],
  });
}
