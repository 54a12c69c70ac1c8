import type { ThemeRegistrationRaw } from 'shiki/core';

/**
 * Kinds of token that the CSS colours, and the TextMate scopes that belong to each. What the
 * eye looks for has a colour: comments, values, keywords, and the places where a name is made. Operators and
 * the other names have that of text: a colour on everything tells nothing apart. The more specific scope of a token decides.
 */
const kinds = {
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

/** Class of a coloured token. */
export type TokenKind = keyof typeof kinds;

const plain = '#000000';
const colourOf = (index: number) => `#0000${(index + 1).toString(16).padStart(2, '0')}`;
const kindsByColour = new Map(
  (Object.keys(kinds) as TokenKind[]).map((kind, index) => [colourOf(index), kind]),
);

/** A theme whose colours are stand-ins for token kinds; {@link kindOf} resolves them. */
export const tokenTheme: ThemeRegistrationRaw = {
  name: 'tokens',
  type: 'light',
  fg: plain,
  bg: '#ffffff',
  settings: [
    ...Object.values(kinds).map((scope, index) => ({
      scope: [...scope],
      settings: { foreground: colourOf(index) },
    })),
    { scope: ['keyword.operator'], settings: { foreground: plain } },
  ],
};

/** The kind that a colour of {@link tokenTheme} stands for; none for the colour of text. */
export function kindOf(colour: string | undefined): TokenKind | undefined {
  return kindsByColour.get(colour?.toLowerCase() ?? plain);
}
