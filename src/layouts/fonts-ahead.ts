import codeFace from '@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2?url';
import textFace from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import interfaceFace from '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2?url';

/** Kinds of pages that have code at their beginning. */
const withCode: ReadonlySet<string> = new Set(['home', 'chapter', 'task', 'card']);

/** The faces that the first lines of a page of this kind are set in, to be asked for before its rules are read. */
export const facesAhead = (kind: string): string[] => [
  textFace,
  interfaceFace,
  ...(withCode.has(kind) ? [codeFace] : []),
];
