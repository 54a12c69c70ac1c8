import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Renderer } from '@takumi-rs/wasm/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSeries } from '../../series/read/load-series.ts';
import { type Cover, coversOf } from './cover.ts';
import { drawPictures } from './draw-pictures.ts';
import { drawing, pictureColours, pictureSize } from './drawing.ts';
import { startRenderer } from './renderer.ts';

const good = fileURLToPath(new URL('../../testing/fixtures/good', import.meta.url));
const card = '01-tools/questions/what-is-it.mdx';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  content = join(folder, 'content');
  cpSync(good, content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function covers(): Cover[] {
  const series = loadSeries(content, () => undefined);
  if (!series.info) throw new Error('the series cannot be read');
  return coversOf({ ...series, info: series.info });
}
const draw = () => drawPictures(covers(), join(folder, 'dist'), join(folder, 'cache'));

describe('pictures of a series', () => {
  test('are there for the home page, each part, chapter and question', async () => {
    const { count, drawn } = await draw();
    expect(count).toBe(drawn.length);
    for (const page of ['', 'tools/', 'tools/first/', 'q/what-is-it/'])
      expect(existsSync(join(folder, 'dist', page, 'picture.png'))).toBe(true);
  });

  test('are not drawn again, but for the one of a question that changed', async () => {
    await draw();
    expect((await draw()).drawn).toEqual([]);
    const before = readFileSync(join(folder, 'dist/q/what-is-it/picture.png'));
    const text = readFileSync(join(content, card), 'utf8');
    writeFileSync(join(content, card), text.replace(/^question: .*$/m, 'question: "What is new?"'));
    expect((await draw()).drawn).toEqual(['/q/what-is-it/picture.png']);
    const after = readFileSync(join(folder, 'dist/q/what-is-it/picture.png'));
    expect(after.equals(before)).toBe(false);
  });
});

const cover: Cover = {
  page: '/q/x/',
  guide: 'Guide',
  partName: 'Part 1, Tools',
  number: '8.4',
  title: '',
  subtitle: 'A sentence.',
  level: 'senior',
  kind: 'concept',
  footer: '1.1 First',
};

describe('a picture keeps its margins and its weight with', () => {
  test.each<[string, Partial<Cover>]>([
    ['nothing to say', { title: '' }],
    ['400 letters', { title: 'word '.repeat(80), subtitle: '' }],
    ['a word that never ends', { title: 'W'.repeat(400), subtitle: 'W'.repeat(200) }],
    ['long names', { guide: 'G'.repeat(60), partName: 'P'.repeat(90), footer: 'F'.repeat(90) }],
    ['code', { title: `Why \`${'x'.repeat(120)}\` and \`</text>\` &amp; <b>?` }],
    ['emoji and controls', { title: '🎉👩‍👩‍👧 \u0000 \u202e turned \ud800 \ufeff' }],
    ['right-to-left text', { title: 'שלום `zombie` مرحبا (2) '.repeat(12) }],
    ['letters that no font has', { title: '漢字'.repeat(60) }],
  ])('%s', async (_name, change) => {
    const png = await (await startRenderer())(drawing({ ...cover, ...change }));
    expect(png.length).toBeLessThan(40_000);
    const margin = 40;
    const { width, height } = pictureSize;
    const image = { type: 'image', src: png, width, height } as const;
    const pixels = await new Renderer().render(image, { width, height, format: 'raw' });
    const paper = Number.parseInt(pictureColours.paper.slice(1), 16);
    const bytes = Buffer.from(pixels);
    const colours = new Set<number>();
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const inside = x >= margin && x < width - margin && y >= margin && y < height - margin;
        const at = (y * width + x) * 4;
        if (!inside) colours.add(bytes.readUIntBE(at, 3));
      }
    expect([...colours]).toEqual([paper]);
  });
});
