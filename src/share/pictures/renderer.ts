import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Node } from '@takumi-rs/wasm';
import { pictureSize } from './drawing.ts';

const resolve = createRequire(import.meta.url).resolve;

/** The packages that decide what a picture looks like; their versions are part of its name in the cache. */
export const drawnWith = [
  '@takumi-rs/wasm',
  '@fontsource/charis-sil',
  '@fontsource/noto-sans',
  'dejavu-fonts-ttf',
] as const;

/** Subsets of a family that picture titles may need; DejaVu draws Hebrew, Arabic, arrows and mathematics. */
const subsets = {
  'charis-sil': ['latin', 'latin-ext', 'cyrillic', 'vietnamese'],
  'noto-sans': ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
} as const;

/**
 * Starts the renderer with its fonts, which takes a tenth of a second: only when there is something to draw.
 * @returns a function that turns a drawing into a PNG file
 */
export async function startRenderer(): Promise<(drawing: Node) => Promise<Uint8Array>> {
  const { Renderer } = await import('@takumi-rs/wasm/node');
  const renderer = new Renderer();
  const family = async (name: string, id: keyof typeof subsets, weight: number) => {
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
  await family('Charis SIL', 'charis-sil', 400);
  await family('Noto Sans', 'noto-sans', 400);
  await family('Noto Sans', 'noto-sans', 600);
  for (const name of ['DejaVu Sans', 'DejaVu Sans Mono']) {
    const file = `dejavu-fonts-ttf/ttf/${name.replaceAll(' ', '')}.ttf`;
    await renderer.registerFont({ name, data: readFileSync(resolve(file)) });
  }
  return (drawing) => renderer.render(drawing, { ...pictureSize, format: 'png' });
}

/** Reads a CSS `unicode-range`, as "U+0000-00FF,U+0131". */
function parseRanges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
