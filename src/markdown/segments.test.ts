import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { renderMdx } from './render-mdx.ts';

const root = mkdtempSync(join(tmpdir(), 'guide-segments-'));

beforeAll(() => vi.stubEnv('GUIDE_CONTENT', root));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function render(text: string) {
  writeFileSync(join(root, 'page.mdx'), text);
  return renderMdx('page.mdx', ['Example']);
}

test('a text without components is one stretch of HTML', async () => {
  expect(await render('One `a < b` & two.\n\n- three')).toEqual([
    '<p>One <code>a &lt; b</code> &amp; two.</p>\n<ul>\n<li>three</li>\n</ul>',
  ]);
});

test('a component stands between the stretches around it', async () => {
  expect(await render('Before.\n\n<Example file="zombie.py" />\n\nAfter.')).toEqual([
    '<p>Before.</p>\n',
    { name: 'Example', props: { file: 'zombie.py' } },
    '\n<p>After.</p>',
  ]);
});

test('a component inside a call-out leaves the call-out whole', async () => {
  const segments = await render(
    ':::trap\nThe text, "quoted" & <b>bold</b>.\n\n<Example file="a.py" />\n:::',
  );
  const html = segments.map((segment) => (typeof segment === 'string' ? segment : '[example]'));
  expect(html.join('')).toMatch(
    /^<div class="callout trap" role="note" aria-label="The trap">.*“quoted” &amp; <b>bold<\/b>.*\[example\]\s*<\/div>$/s,
  );
});

test('a component that is not offered is refused by name', async () => {
  await expect(render('<Sample file="a.py" />')).rejects.toThrow(/Sample/);
});
