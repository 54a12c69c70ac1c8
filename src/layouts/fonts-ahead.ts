import codeFace from '@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2?url';
import textFace from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import interfaceFace from '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2?url';

/** Kinds of pages with code on their first screen. */
const kindsWithCode: ReadonlySet<string> = new Set([
  ...['home', 'chapter', 'task', 'card'],
  ...['questions', 'practice', 'glossary', 'versions', 'topics'],
]);

/** Addresses of the fonts on the first screen of a page of this kind, to be preloaded before its style sheet is read. */
export const fontsToPreload = (kind: string): string[] => [
  textFace,
  interfaceFace,
  ...(kindsWithCode.has(kind) ? [codeFace] : []),
];
