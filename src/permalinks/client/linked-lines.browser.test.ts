import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutMarkers } from '../../series/regions.ts';
import { type OpenSite, openSettled, openSite } from '../../testing/browser.ts';

const chapter = '/python/processes-and-signals/';
const changed = 'The program has changed since this link was made.';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4431);
});
afterAll(() => site?.close());

/** The program as its file has it, without its metadata. */
const zombie = withoutMarkers(
  readFileSync('content/08-python/examples/processes-and-signals/zombie.py', 'utf8').replace(
    /^# \/\/\/ script[\s\S]*?^# \/\/\/\n+/m,
    '',
  ),
).trimEnd();
const zombieHash = createHash('sha256').update(zombie).digest('hex').slice(0, 6);
/** Distance of an element from the lower edge of the sticky header, in pixels. */
const belowHeader = (page: Page, selector: string) =>
  page.evaluate((name) => {
    const bottom = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
    return (document.querySelector(name)?.getBoundingClientRect().top ?? -1) - bottom;
  }, selector);
const backgroundOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((line) => getComputedStyle(line).backgroundColor);

describe.each([360, 1440])('without JavaScript at %i pixels', (width) => {
  const plain = { javaScriptEnabled: false, viewport: { width, height: 800 } };

  test('a link to a line marks it and shows it below the header', async () => {
    const page = await site.open(`${chapter}?zombie=000000#zombie-L4`, plain);
    expect(await backgroundOf(page, '#zombie-L4')).not.toBe(await backgroundOf(page, '#zombie-L5'));
    expect(await belowHeader(page, '#zombie-L4')).toBeGreaterThan(0);
    await page.context().close();
  });

  test('a link to a range leaves the page as it is', async () => {
    const page = await site.open(`${chapter}#zombie-L4-L9`, plain);
    expect(await page.locator('.marked').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a link to a range', () => {
  test('marks its lines and shows the first below the header', async () => {
    const page = await site.open(`${chapter}#zombie-L4-L9`);
    await page.locator('#zombie-L4.marked').waitFor();
    const marked = await page.locator('.marked').evaluateAll((all) => all.map(({ id }) => id));
    expect(marked).toEqual([4, 5, 6, 7, 8, 9].map((line) => `zombie-L${line}`));
    expect(await belowHeader(page, '#zombie-L4')).toBeGreaterThan(0);
    expect(await belowHeader(page, '#zombie-L9')).toBeLessThan(700);
    await page.context().close();
  });

  test('gives way to the next one followed on the page', async () => {
    const page = await site.open(`${chapter}#zombie-L4-L9`);
    await page.locator('#zombie-L4.marked').waitFor();
    await page.evaluate(() => {
      location.hash = '#graceful-L1-L2';
    });
    await page.locator('#graceful-L2.marked').waitFor();
    expect(await page.locator('.marked').count()).toBe(2);
    await page.evaluate(() => {
      location.hash = '#graceful';
    });
    await expect.poll(() => page.locator('.marked').count()).toBe(0);
    await page.context().close();
  });

  test.each(['#zombie-L9-L4', '#zombie-L4-L9'])('%s may name either end first', async (range) => {
    const page = await site.open(chapter + range);
    await page.locator('#zombie-L4.marked').waitFor();
    expect(await page.locator('.marked').count()).toBe(6);
    await page.context().close();
  });

  test.each(['#zombie-L0-L9999', '#zombie-L9998-L9999', '#nothing-L1-L2', '#%-L1-L2'])(
    '%s marks what there is and breaks nothing',
    async (range) => {
      const errors: string[] = [];
      const page = await site.open('/');
      page.on('pageerror', (error) => errors.push(error.message));
      await openSettled(page, site.origin + chapter + range);
      const lines = await page.locator('#zombie .lines i').count();
      const expected = range === '#zombie-L0-L9999' ? lines : 0;
      await expect.poll(() => page.locator('.marked').count()).toBe(expected);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

test.each(['#zombie-L9998', '#zombie-L9998-L9999', '#zombie-L0'])(
  '%s leads to the program, and the notice that it has changed is in view',
  async (fragment) => {
    const page = await site.open(`${chapter}?zombie=000000${fragment}`);
    const notice = page.locator('#zombie').getByRole('status');
    await expect.poll(() => notice.textContent()).toBe(changed);
    expect(await belowHeader(page, '#zombie')).toBeGreaterThanOrEqual(0);
    expect(await belowHeader(page, '#zombie .changed')).toBeLessThan(300);
    await page.context().close();
  },
);

describe('a link that carries the hash of the program', () => {
  test.each(['#zombie-L4', '#zombie-L4-L9'])('%s says when it has changed', async (fragment) => {
    const page = await site.open(`${chapter}?zombie=000000${fragment}`);
    const notice = page.locator('#zombie').getByRole('status');
    await expect.poll(() => notice.textContent()).toBe(changed);
    // It stays in sight beside the line, however far down the program that is.
    expect(await belowHeader(page, '#zombie .changed')).toBeGreaterThanOrEqual(-1);
    expect(await page.getByText(changed).count()).toBe(1);
    await page.context().close();
  });

  test.each(['present', 'of another program', 'malformed'])(
    'says nothing when the hash is %s',
    async (kind) => {
      const page = await site.open(chapter);
      const query = {
        present: `zombie=${zombieHash}`,
        'of another program': 'graceful=000000',
        malformed: 'zombie=<b>',
      }[kind];
      await page.goto(`${site.origin}${chapter}?${query}#zombie-L4-L9`);
      await page.locator('#zombie-L4.marked').waitFor();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      expect(await page.locator('.changed').count()).toBe(0);
      await page.context().close();
    },
  );
});

/** How far each line's text stands from its number, at the first and at the last line of each program. */
const drifts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.program')].flatMap((program) => {
      const lines = [...program.querySelectorAll('.lines i')];
      const code = program.querySelector('code');
      if (!code || lines.length !== code.textContent.split('\n').length) return [Number.NaN];
      const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      const first = walker.nextNode();
      let last = first;
      for (let node = first; node; node = walker.nextNode()) last = node;
      return [
        [first, lines[0], 0],
        [last, lines.at(-1), (last?.nodeValue?.length ?? 1) - 1],
      ].map(([node, line, from]) => {
        const range = document.createRange();
        range.setStart(node as Text, from as number);
        range.setEnd(node as Text, (from as number) + 1);
        return (
          middle(range.getBoundingClientRect()) - middle((line as Element).getBoundingClientRect())
        );
      });
    }),
  );

describe.each([
  ['phone', 390],
  ['desktop', 1280],
])('on a %s', (_, width) => {
  const open = async (address: string) => {
    const page = await site.open(address, { viewport: { width, height: 900 }, bypassCSP: true });
    return page;
  };

  /** That the last line of every program stands as its first does, and both at the height of their numbers. */
  async function expectLevel(page: Page) {
    const found = await drifts(page);
    expect(found.length).toBeGreaterThan(0);
    // The box of a face has its middle up to a pixel from that of its line.
    expect(Math.max(...found.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(0.5);
  }

  test('every line stands at its number, to the end of the longest program', async () => {
    for (const address of [chapter, '/python/core-python/', '/python/tasks/port-check/']) {
      const page = await open(address);
      await page.evaluate(() => {
        for (const closed of document.querySelectorAll('details')) closed.open = true;
      });
      await expectLevel(page);
      await page.context().close();
    }
  });

  test.each([
    ['wide', ' wide'.repeat(60)],
    ['in signs of other fonts', ' 漢字 かな 한글 🧟‍♀️ ⚡ ∑ ا ক'],
  ])('so does code that is %s, comments in italics too', async (_name, more) => {
    const page = await open(chapter);
    await page.evaluate((text) => {
      for (const comment of document.querySelectorAll('.program .c')) comment.append(text);
      for (const code of document.querySelectorAll('.program code'))
        for (const node of [...code.childNodes])
          if (node instanceof Text) node.data = node.data.replaceAll(/(?<=.)\n/g, `${text}\n`);
    }, more);
    await expectLevel(page);
    await page.context().close();
  });

  test('so it does for a reader who sets the spacing of text', async () => {
    const page = await open(chapter);
    await page.addStyleTag({
      content: '* { line-height: 2 !important; letter-spacing: 0.12em !important }',
    });
    await expectLevel(page);
    await page.context().close();
  });
});

describe('the numbers of the lines', () => {
  test('are neither selected nor copied: the selection is the program, letter by letter', async () => {
    const page = await site.open(chapter);
    const selected = await page.locator('#zombie .program').evaluate((program) => {
      getSelection()?.selectAllChildren(program);
      return getSelection()?.toString();
    });
    expect(selected?.trimEnd()).toBe(zombie);
    await page.context().close();
  });

  test.each([
    ['', /never/],
    [' in the face that stands in for the own one', /woff2/],
  ])('leave room for 80 columns on a wide screen%s', async (_, missing) => {
    for (const address of [chapter, '/python/cloud-iac-kubernetes/']) {
      const viewport = { width: 1440, height: 900 };
      const page = await (await site.browser.newContext({ viewport })).newPage();
      await page.route(missing, (route) => route.abort());
      await page.goto(site.origin + address);
      const scrolling = await page
        .locator('.program')
        .evaluateAll((all) =>
          all.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.ariaLabel),
        );
      expect(scrolling).toEqual([]);
      await page.context().close();
    }
  });
});
