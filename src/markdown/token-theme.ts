import type { ShikiTransformer, ThemeRegistrationRaw } from 'shiki/core';

/** Kinds of token that the CSS colours, and the TextMate scopes that belong to each. */
const kinds = {
  c: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring'],
  s: ['string', 'constant.character.escape', 'punctuation.definition.string'],
  k: ['keyword', 'storage', 'keyword.operator.logical', 'constant.language', 'entity.name.section'],
  n: ['constant.numeric', 'constant.other'],
  f: [
    'entity.name.function',
    'support.function',
    'meta.function-call.generic',
    'entity.name.command',
  ],
  t: ['entity.name.type', 'support.type', 'entity.other.inherited-class', 'entity.name.tag'],
  v: [
    'variable.other.readwrite.shell',
    'variable.parameter.function.language',
    'keyword.other.definition.ini',
  ],
} as const satisfies Record<string, readonly string[]>;

const classes = Object.keys(kinds);
const colourOf = (index: number) => `#0000${(index + 1).toString(16).padStart(2, '0')}`;
const plain = '#000000';

/** A theme whose colours are stand-ins for token kinds; {@link classesForColours} resolves them. */
export const tokenTheme: ThemeRegistrationRaw = {
  name: 'tokens',
  type: 'light',
  fg: plain,
  bg: '#ffffff',
  settings: Object.values(kinds).map((scope, index) => ({
    scope: [...scope],
    settings: { foreground: colourOf(index) },
  })),
};

/** Turns each stand-in colour into a class of one letter, so that no `style` attribute is left. */
export const classesForColours: ShikiTransformer = {
  name: 'classes-for-colours',
  span(node) {
    const style = String(node.properties['style'] ?? '');
    const colour = /color:(#[0-9A-Fa-f]{6})/.exec(style)?.[1]?.toLowerCase() ?? plain;
    const kind = classes.find((_, index) => colourOf(index) === colour);
    delete node.properties['style'];
    if (kind) node.properties['class'] = kind;
  },
  line(node) {
    node.children = node.children.flatMap((child) => {
      const bare = child.type === 'element' && Object.keys(child.properties).length === 0;
      return bare ? child.children : [child];
    });
  },
  pre(node) {
    node.properties = { tabindex: '0' };
  },
};
