import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { kindOf, type TokenKind, tokenTheme } from './token-theme.ts';

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

/** A stretch of a line of code; without a kind it has the colour of text. */
export interface Token {
  text: string;
  kind?: TokenKind | undefined;
}

let highlighter: Promise<HighlighterCore> | undefined;

/**
 * Tells the kinds of token in code.
 * @param language a grammar's name; any other is set as plain text
 * @returns the tokens of each line
 */
export async function highlight(code: string, language: string): Promise<Token[][]> {
  highlighter ??= createHighlighterCore({
    themes: [tokenTheme],
    langs: [],
    engine: createJavaScriptRegexEngine(),
  });
  const shiki = await highlighter;
  const lang = isGrammar(language) ? language : 'text';
  if (lang !== 'text' && !shiki.getLoadedLanguages().includes(lang))
    await shiki.loadLanguage(grammars[lang]);
  const lines = shiki.codeToTokensBase(code, { lang, theme: 'tokens' });
  return lines.map((line) => joined(line.map(({ content, color }) => [content, kindOf(color)])));
}

/** As few tokens as there can be: neighbours of one kind are one, and spaces have no colour. */
function joined(pieces: [string, TokenKind | undefined][]): Token[] {
  const tokens: Token[] = [];
  const add = (text: string, kind?: TokenKind) => {
    const last = tokens.at(-1);
    if (text === '') return;
    if (last && last.kind === kind) last.text += text;
    else tokens.push({ text, kind });
  };
  for (const [content, kind] of pieces) {
    const text = content.trim();
    const from = content.indexOf(text);
    add(content.slice(0, from));
    add(text, kind);
    add(content.slice(from + text.length));
  }
  return tokens;
}
