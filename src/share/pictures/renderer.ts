import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Node } from '@takumi-rs/wasm';
import { pictureSize } from './drawing.ts';

const resolve = createRequire(import.meta.url).resolve;

/** The packages that determine what a picture looks like; the cache has a folder for each set of their versions. */
export const rendererPackages = [
  '@takumi-rs/wasm',
  '@fontsource/charis-sil',
  '@fontsource/noto-sans',
  'dejavu-fonts-ttf',
] as const;

/** Font package -> subsets that titles may need; DejaVu has the glyphs for Hebrew, Arabic, arrows and mathematics. */
const subsets = {
  'charis-sil': ['latin', 'latin-ext', 'cyrillic', 'vietnamese'],
  'noto-sans': ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
} as const;

/**
 * Starts the renderer and loads its fonts. It takes a tenth of a second, so call it only when there is something to
 * draw.
 * @returns a function that renders a drawing as a PNG file
 */
export async function startRenderer(): Promise<(drawing: Node) => Promise<Uint8Array>> {
  const { Renderer } = await import('@takumi-rs/wasm/node');
  const renderer = new Renderer();
  const registerFamily = async (name: string, id: keyof typeof subsets, weight: number) => {
    const ranges = JSON.parse(
      readFileSync(resolve(`@fontsource/${id}/unicode.json`), 'utf8'),
    ) as Record<string, string>;
    for (const subset of subsets[id]) {
      const file = `@fontsource/${id}/files/${id}-${subset}-${weight}-normal.woff2`;
      const unicodeRange = parseRanges(ranges[subset] ?? '');
      await renderer.registerFont({
        name,
        weight,
        unicodeRange,
        data: readFileSync(resolve(file)),
      });
    }
  };
  await registerFamily('Charis SIL', 'charis-sil', 400);
  await registerFamily('Noto Sans', 'noto-sans', 400);
  await registerFamily('Noto Sans', 'noto-sans', 600);
  for (const name of ['DejaVu Sans', 'DejaVu Sans Mono']) {
    const file = `dejavu-fonts-ttf/ttf/${name.replaceAll(' ', '')}.ttf`;
    await renderer.registerFont({ name, data: readFileSync(resolve(file)) });
  }
  return (drawing) => renderer.render(drawing, { ...pictureSize, format: 'png' });
}

/** Parses a CSS `unicode-range` of hexadecimal code points, as "U+0000-00FF,U+0131", to pairs of first and last. */
function parseRanges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
