import type { ThemeRegistrationRaw } from 'shiki/core';

/**
 * The kinds of token that the CSS colours, as class names, with the TextMate scopes of each: `c` comments, `v`
 * values, `k` keywords, `n` names where they are defined. Operators and other names keep the colour of text, since
 * colour on everything would distinguish nothing. The most specific scope of a token decides.
 */
const scopesByKind = {
  c: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring'],
  v: [
    'string',
    'constant.character',
    'constant.numeric',
    'constant.other',
    'punctuation.definition.string',
    'storage.type.string',
    'storage.type.format',
  ],
  k: ['keyword', 'storage', 'keyword.operator.logical', 'constant.language', 'entity.name.section'],
  n: [
    'entity.name.function',
    'entity.name.command',
    'entity.name.type',
    'entity.other.inherited-class',
    'entity.name.tag',
    'variable.other.readwrite.shell',
    'keyword.other.definition.ini',
  ],
} as const satisfies Record<string, readonly string[]>;

/** The CSS class of a coloured token. */
export type TokenKind = keyof typeof scopesByKind;

const textColour = '#000000';
const colourOf = (index: number) => `#0000${(index + 1).toString(16).padStart(2, '0')}`;
const kindsByColour = new Map(
  (Object.keys(scopesByKind) as TokenKind[]).map((kind, index) => [colourOf(index), kind]),
);

/** A Shiki theme with a different colour for each kind of token; {@link tokenKindOf} turns the colour into the kind. */
export const tokenTheme: ThemeRegistrationRaw = {
  name: 'tokens',
  type: 'light',
  fg: textColour,
  bg: '#ffffff',
  settings: [
    ...Object.values(scopesByKind).map((scope, index) => ({
      scope: [...scope],
      settings: { foreground: colourOf(index) },
    })),
    { scope: ['keyword.operator'], settings: { foreground: textColour } },
  ],
};

/** Finds the kind of token for a colour of {@link tokenTheme}; undefined for the colour of text. */
export function tokenKindOf(colour: string | undefined): TokenKind | undefined {
  return kindsByColour.get(colour?.toLowerCase() ?? textColour);
}
