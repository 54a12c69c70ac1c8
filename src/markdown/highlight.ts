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
  nginx: () => import('@shikijs/langs/nginx'),
  sql: () => import('@shikijs/langs/sql'),
  diff: () => import('@shikijs/langs/diff'),
  console: () => import('@shikijs/langs/shellsession'),
} as const;

type Grammar = keyof typeof grammars;

/** Other names under which people know a language. */
const otherNames: Readonly<Record<string, Grammar | 'text'>> = {
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

/** Every name that a fence may give its language. */
export const languageNames = [...Object.keys(grammars), ...Object.keys(otherNames), 'text'];

/**
 * The language that a fence means.
 * @param name as the author wrote it, in any case; nothing means plain text
 * @returns undefined when the guide does not know it
 */
export function languageNamed(name: string): Grammar | 'text' | undefined {
  const plain = name.toLowerCase();
  if (plain === '' || plain === 'text') return 'text';
  if (Object.hasOwn(otherNames, plain)) return otherNames[plain];
  return isGrammar(plain) ? plain : undefined;
}

/** A stretch of a line of code; without a kind it has the colour of text. */
export interface Token {
  text: string;
  kind?: TokenKind | undefined;
}

let highlighter: Promise<HighlighterCore> | undefined;

/**
 * Splits code into tokens and gives each its kind.
 * @param language a language's name; one that is not known is set as plain text
 * @returns the tokens of each line
 */
export async function highlight(code: string, language: string): Promise<Token[][]> {
  highlighter ??= createHighlighterCore({
    themes: [tokenTheme],
    langs: [],
    engine: createJavaScriptRegexEngine(),
  });
  const shiki = await highlighter;
  const lang = languageNamed(language) ?? 'text';
  if (lang !== 'text' && !shiki.getLoadedLanguages().includes(lang))
    await shiki.loadLanguage(grammars[lang]);
  const lines = shiki.codeToTokensBase(code, {
    lang,
    theme: 'tokens',
    // Shiki gives a line up after half a second, and a busy machine would print another page than an idle one.
    tokenizeTimeLimit: 0,
  });
  return lines.map((line) => joined(line.map(({ content, color }) => [content, kindOf(color)])));
}

/** Joins neighbouring tokens of one kind and takes spaces out of them, so that a page has fewer elements. */
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
