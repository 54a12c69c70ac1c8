import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The font faces of a book, each with its file in an npm package. */
const fontFaces: [family: string, weight: number, style: string, file: string][] = [
  ['Charis SIL', 400, 'normal', '@fontsource/charis-sil/files/charis-sil-latin-400-normal.woff2'],
  ['Charis SIL', 400, 'italic', '@fontsource/charis-sil/files/charis-sil-latin-400-italic.woff2'],
  ['Charis SIL', 700, 'normal', '@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff2'],
  ['Noto Sans', 400, 'normal', '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2'],
  ['Noto Sans', 400, 'italic', '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2'],
  ['Noto Sans', 600, 'normal', '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2'],
  ['Noto Sans', 700, 'normal', '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2'],
  ['DejaVu Sans Mono', 400, 'normal', 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'],
  ['DejaVu Sans Mono', 400, 'italic', 'dejavu-fonts-ttf/ttf/DejaVuSansMono-Oblique.ttf'],
  ['DejaVu Sans Mono', 700, 'normal', 'dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf'],
];

/**
 * The style sheet with the fonts of a book as data URLs, so that it looks the same whichever machine prints it.
 * Characters that none of the fonts has come from the system's fonts.
 */
export function bookFontStyles(): string {
  const rules = fontFaces.map(([family, weight, style, file]) => {
    const data = readFileSync(resolve(file)).toString('base64');
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/${file.endsWith('.ttf') ? 'ttf' : 'woff2'};base64,${data})}`;
  });
  return `${rules.join('')}:root{--face-text:"Charis SIL",serif;--face-interface:"Noto Sans",sans-serif;--face-code:"DejaVu Sans Mono",monospace}@page{font-family:"Noto Sans",sans-serif}`;
}
