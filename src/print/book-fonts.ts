import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * The fonts of a book: those of the pages, in all weights that a book needs. They have other family names than on the
 * pages, because the printing browser fetches none of the pages' files. Each weight is a static font file: a PDF cannot
 * hold a variable font, so its letters would be drawn as shapes.
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
 * The style sheet with the fonts of a book as data URLs, so that the book looks the same whichever machine prints it.
 * Characters that these fonts lack come from the system's fonts.
 */
export function bookFontStyles(): string {
  const rules = fontFaces.map(([family, weight, style, npm, name]) => {
    const data = readFileSync(resolve(`${npm}/files/${name}.woff2`)).toString('base64');
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
  });
  return `${rules.join('')}:root{--face-text:"Book Text",serif;--face-interface:"Book Interface",sans-serif;--face-code:"Book Code",monospace}@page{font-family:"Book Interface",sans-serif}`;
}
