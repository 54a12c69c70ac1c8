import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { type TokenKind, tokenKindOf, tokenTheme } from './token-theme.ts';

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
  nginx: () => import('@shikijs/langs/nginx'),
  sql: () => import('@shikijs/langs/sql'),
  diff: () => import('@shikijs/langs/diff'),
  console: () => import('@shikijs/langs/shellsession'),
} as const;

type Grammar = keyof typeof grammars;

/** Other names of a language, with the grammar that highlights it. */
const grammarByAlias: Readonly<Record<string, Grammar | 'text'>> = {
  py: 'python',
  python3: 'python',
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  yml: 'yaml',
  docker: 'dockerfile',
  jenkinsfile: 'groovy',
  terraform: 'hcl',
  tf: 'hcl',
  conf: 'ini',
  cfg: 'ini',
  patch: 'diff',
  shellsession: 'console',
  'shell-session': 'console',
  txt: 'text',
  plain: 'text',
  plaintext: 'text',
};

const isGrammar = (language: string): language is Grammar => Object.hasOwn(grammars, language);

/** All language names that an author may write after the marks of a fence. */
export const languageNames = [...Object.keys(grammars), ...Object.keys(grammarByAlias), 'text'];

/**
 * Finds the grammar for the language name of a fence.
 * @param name the name as the author wrote it, in any case; an empty name means plain text
 * @returns undefined when the guide does not know the language
 */
export function findGrammar(name: string): Grammar | 'text' | undefined {
  const lowerCase = name.toLowerCase();
  if (lowerCase === '' || lowerCase === 'text') return 'text';
  if (Object.hasOwn(grammarByAlias, lowerCase)) return grammarByAlias[lowerCase];
  return isGrammar(lowerCase) ? lowerCase : undefined;
}

/** A stretch of a line of code in one colour; without a kind it has the colour of text. */
export interface Token {
  text: string;
  kind?: TokenKind | undefined;
}

/** The one highlighter of a build; it loads each grammar when a program first needs it. */
let highlighter: Promise<HighlighterCore> | undefined;

/**
 * Splits code into tokens and gives each its kind.
 * @param language name of the language; code in an unknown one is plain text
 * @returns the tokens of each line
 */
export async function highlight(code: string, language: string): Promise<Token[][]> {
  highlighter ??= createHighlighterCore({
    themes: [tokenTheme],
    langs: [],
    engine: createJavaScriptRegexEngine(),
  });
  const shiki = await highlighter;
  const lang = findGrammar(language) ?? 'text';
  if (lang !== 'text' && !shiki.getLoadedLanguages().includes(lang))
    await shiki.loadLanguage(grammars[lang]);
  const lines = shiki.codeToTokensBase(code, {
    lang,
    theme: 'tokens',
    // By default Shiki stops highlighting a line after half a second, so that a slow machine would build another page.
    tokenizeTimeLimit: 0,
  });
  return lines.map((line) =>
    mergeTokens(line.map(({ content, color }) => [content, tokenKindOf(color)])),
  );
}

/** Merges neighbours of the same kind and gives spaces around a token no kind, so that a page has fewer elements. */
function mergeTokens(pieces: [string, TokenKind | undefined][]): Token[] {
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
