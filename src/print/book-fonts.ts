import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * The faces of the pages, with the weights that only a book needs, under names of their own, since the pages' files are not
 * fetched. Each weight is a file of its own: a PDF has no variable fonts, and would draw the letters of one as shapes.
 */
const fontFaces: [family: string, weight: number, style: string, npm: string, name: string][] = [
  ['Book Text', 400, 'normal', '@fontsource/source-serif-4', 'source-serif-4-latin-400-normal'],
  ['Book Text', 400, 'italic', '@fontsource/source-serif-4', 'source-serif-4-latin-400-italic'],
  ['Book Text', 700, 'normal', '@fontsource/source-serif-4', 'source-serif-4-latin-700-normal'],
  ['Book Interface', 400, 'normal', '@fontsource/archivo', 'archivo-latin-400-normal'],
  ['Book Interface', 400, 'italic', '@fontsource/archivo', 'archivo-latin-400-italic'],
  ['Book Interface', 600, 'normal', '@fontsource/archivo', 'archivo-latin-600-normal'],
  ['Book Interface', 700, 'normal', '@fontsource/archivo', 'archivo-latin-700-normal'],
  ['Book Code', 400, 'normal', '@fontsource/source-code-pro', 'source-code-pro-latin-400-normal'],
  ['Book Code', 400, 'italic', '@fontsource/source-code-pro', 'source-code-pro-latin-400-italic'],
  ['Book Code', 700, 'normal', '@fontsource/source-code-pro', 'source-code-pro-latin-700-normal'],
];

/**
 * The style sheet with the fonts of a book as data URLs, so that it looks the same whichever machine prints it.
 * Characters that none of the fonts has come from the system's fonts.
 */
export function bookFontStyles(): string {
  const rules = fontFaces.map(([family, weight, style, npm, name]) => {
    const data = readFileSync(resolve(`${npm}/files/${name}.woff2`)).toString('base64');
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
  });
  return `${rules.join('')}:root{--face-text:"Book Text",serif;--face-interface:"Book Interface",sans-serif;--face-code:"Book Code",monospace}@page{font-family:"Book Interface",sans-serif}`;
}
