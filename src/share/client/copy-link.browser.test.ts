import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../testing/accessibility/expect-accessible.ts';
import { type OpenSite, openSite } from '../../testing/browser.ts';

const chapter = '/python/processes-and-signals/';
const reader = { permissions: ['clipboard-read', 'clipboard-write'] };
const heading = '#fork-exec-zombies .anchor';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4432);
});
afterAll(() => site?.close());

/** What was copied, read by a page that the site's headers do not bind: they forbid reading the clipboard. */
async function clipboard(page: Page): Promise<string> {
  const beside = await page.context().newPage();
  await beside.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await beside.goto(site.origin);
  const text = await beside.evaluate(() => navigator.clipboard.readText());
  await beside.close();
  return text;
}
const said = (page: Page) => page.locator('.copied').getByRole('status');
const focused = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

/** The heading's number and title, as the page has them. */
const numbered = async (page: Page) => {
  const link = page.locator(heading);
  const number = (await link.textContent())?.trim();
  const title = await link.locator('xpath=..').textContent();
  return `${number} ${title?.replace(number ?? '', '').trim()}`;
};

/** Gathers everything that a policy, a type check or a script complains of. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

/** Makes the browser refuse to copy, as a reader's settings or an embedding page can. */
const refuse = (page: Page) =>
  page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });

describe.each([
  ['a heading', heading, '#fork-exec-zombies'],
  ['a question', '#q-zombie-process .asks a', '#q-zombie-process'],
  ['an example', '#zombie .file', '#zombie'],
])('the link of %s', (_, selector, fragment) => {
  test('copies its absolute address, says so and still goes there', async () => {
    const page = await site.open(`${chapter}?from=chat`, reader);
    await page.locator(selector).click();
    await expect.poll(() => said(page).textContent()).toBe('Link copied');
    expect(await clipboard(page)).toBe(site.origin + chapter + fragment);
    expect(new URL(page.url()).hash).toBe(fragment);
    const [link, panel] = await Promise.all(
      [selector, '.copied'].map((name) => page.locator(name).boundingBox()),
    );
    expect(Math.abs((panel?.y ?? 0) - (link?.y ?? 0))).toBeLessThan(200);
    await page.context().close();
  });

  test('does so by keyboard, with the offers next and the focus never lost', async () => {
    const page = await site.open(chapter, reader);
    await page.locator(selector).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page).textContent()).toBe('Link copied');
    expect(await focused(page, selector)).toBe(true);
    const markdown = page.getByRole('button', { name: 'Markdown' });
    for (let step = 0; step < 3 && !(await page.locator('.copied :focus').count()); step += 1)
      await page.keyboard.press('Tab');
    await expect
      .poll(() => markdown.evaluate((button) => button === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page).textContent()).toBe('Markdown copied');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.copied').count()).toBe(0);
    await expect.poll(() => focused(page, selector)).toBe(true);
    await page.context().close();
  });

  test('is a plain link without JavaScript', async () => {
    const page = await site.open(chapter, { javaScriptEnabled: false });
    await page.locator(selector).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(fragment);
    await page.context().close();
  });
});

describe('the offers', () => {
  test('are Markdown and text, with number and title', async () => {
    const page = await site.open(chapter, reader);
    const url = `${site.origin}${chapter}#fork-exec-zombies`;
    await page.locator(heading).click();
    await page.getByRole('button', { name: 'Markdown' }).click();
    await expect.poll(() => said(page).textContent()).toBe('Markdown copied');
    const title = await numbered(page);
    expect(await clipboard(page)).toBe(`[${title}](${url})`);
    await page.getByRole('button', { name: 'Title and address' }).click();
    await expect.poll(() => said(page).textContent()).toBe('Text copied');
    expect(await clipboard(page)).toBe(`${title}\n${url}`);
    await page.context().close();
  });

  test('include the share sheet only where there is one', async () => {
    const page = await site.open(chapter, reader);
    const share = page.getByRole('button', { name: 'Share' });
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.locator(heading).click();
    await page.locator('.copied').waitFor();
    expect(await share.count()).toBe(0);
    const shared = page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.share = async (data) => resolve(data);
        }),
    );
    await page.locator(heading).click();
    await share.click();
    expect(await shared).toEqual({
      title: await numbered(page),
      url: `${site.origin}${chapter}#fork-exec-zombies`,
    });
    await page.context().close();
  });

  test('go when the reader presses elsewhere or the focus moves on', async () => {
    const page = await site.open(chapter, reader);
    await page.locator(heading).click();
    await page.locator('.copied').waitFor();
    await page
      .locator('.crumbs')
      .first()
      .click({ position: { x: 300, y: 2 } });
    await expect.poll(() => page.locator('.copied').count()).toBe(0);
    await page.locator(heading).focus();
    await page.keyboard.press('Enter');
    await page.locator('.copied').waitFor();
    for (let step = 0; step < 8 && (await page.locator('.copied').count()); step += 1)
      await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.copied').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement !== document.body))
      .toBe(true);
    await page.context().close();
  });

  test('stand once, at the last link', async () => {
    const page = await site.open(chapter, reader);
    await page.locator(heading).click();
    await page.locator('.copied').waitFor();
    await page.locator('#zombie .file').click();
    await page.locator('#zombie .copied').waitFor();
    expect(await page.locator('.copied').count()).toBe(1);
    await page.context().close();
  });
});

describe('a line', () => {
  /** Where its number stands: the code lies on the line, so the press does not meet the line itself. */
  const at = async (page: Page, id: string) => {
    const line = page.locator(`#${id}`);
    await line.scrollIntoViewIfNeeded();
    const { x, y, height } = (await line.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    return { x: x + 8, y: y + height / 2, code: x + 60, height };
  };

  /** What tells the version of the program in its lines' addresses: the beginning of its SHA-256. */
  const shownProgramHash = async (page: Page) => {
    const code = (await page.locator('#zombie code').textContent()) ?? '';
    return createHash('sha256').update(code).digest('hex').slice(0, 6);
  };

  test('is linked by its number, with the hash of the program in the query', async () => {
    const page = await site.open(chapter, reader);
    const hash = await shownProgramHash(page);
    const { x, y } = await at(page, 'zombie-L4');
    await page.mouse.click(x, y);
    await expect.poll(() => said(page).textContent()).toBe('Link copied');
    const url = `${site.origin}${chapter}?zombie=${hash}#zombie-L4`;
    expect(await clipboard(page)).toBe(url);
    expect(new URL(page.url()).hash).toBe('#zombie-L4');
    await page.getByRole('button', { name: 'Markdown' }).click();
    await expect.poll(() => said(page).textContent()).toBe('Markdown copied');
    expect(await clipboard(page)).toBe(`[zombie.py, line 4](${url})`);
    await page.context().close();
  });

  test('is linked by a tap on its number', async () => {
    const page = await site.open(chapter, { ...reader, hasTouch: true });
    const { x, y } = await at(page, 'zombie-L4');
    await page.touchscreen.tap(x, y);
    await expect.poll(() => said(page).textContent()).toBe('Link copied');
    expect(new URL(page.url()).hash).toBe('#zombie-L4');
    await page.context().close();
  });

  test('shows by its number that it can be pressed, and nowhere else', async () => {
    const page = await site.open(chapter, reader);
    const { x, y, code } = await at(page, 'zombie-L4');
    const looks = () =>
      page.evaluate(() => {
        const [hovered] = [...document.querySelectorAll(':hover')].slice(-1);
        const number = document.querySelector('#zombie-L4');
        return (
          hovered && number && [getComputedStyle(hovered).cursor, getComputedStyle(number).color]
        );
      });
    await page.mouse.move(code, y);
    const [elsewhere, colour] = (await looks()) ?? [];
    await page.mouse.move(x, y);
    const [cursor, pointed] = (await looks()) ?? [];
    expect([elsewhere, cursor]).toEqual(['auto', 'pointer']);
    expect(pointed).not.toBe(colour);
    await page.context().close();
  });

  test('is not linked by a press on its code', async () => {
    const page = await site.open(chapter, reader);
    const { y, code } = await at(page, 'zombie-L4');
    await page.mouse.click(code, y);
    await page.locator('#zombie code .k').nth(3).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await expect.poll(() => page.locator('.copied').count()).toBe(0);
    await page.context().close();
  });

  test('is not linked by a selection of code that ends at its number', async () => {
    const page = await site.open(chapter, reader);
    const { x, y, code, height } = await at(page, 'zombie-L8');
    await page.mouse.move(code, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 2 * height, { steps: 4 });
    await page.mouse.up();
    const selected = await page.evaluate(() => getSelection()?.toString());
    // From within line 8 to the beginning of line 10.
    expect(selected).toMatch(/^[^\n]+\n[^\n]+\n$/);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('.copied').count()).toBe(0);
    await page.context().close();
  });

  test('and a range are linked by keyboard alone, from the file name', async () => {
    const page = await site.open(chapter, reader);
    const hash = await shownProgramHash(page);
    await page.locator('#zombie .file').focus();
    await page.keyboard.press('Enter');
    await page.locator('.copied').waitFor();
    const first = page.getByRole('spinbutton', { name: 'First line' });
    const isFirst = () => first.evaluate((field) => field === document.activeElement);
    for (let step = 0; step < 8 && !(await isFirst()); step += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('9');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page).textContent()).toBe('Link to lines 4 to 9 copied');
    const url = `${site.origin}${chapter}?zombie=${hash}#zombie-L4-L9`;
    expect(await clipboard(page)).toBe(url);
    expect(await page.locator('.marked').count()).toBe(6);
    await page.goto('about:blank');
    await page.goto(url);
    await page.locator('#zombie-L9.marked').waitFor();
    expect(await page.locator('.changed').count()).toBe(0);
    await page.context().close();
  });
});

describe('a selection', () => {
  /** Selects from one word to another within the paragraph that holds them. */
  const select = (page: Page, from: string, to: string) =>
    page.evaluate(
      ([start = '', end = '']) => {
        const texts = document.evaluate('//main//text()', document, null, 7);
        const at = (words: string) => {
          for (let index = 0; index < texts.snapshotLength; index += 1) {
            const node = texts.snapshotItem(index);
            const offset = node?.textContent?.indexOf(words) ?? -1;
            if (node && offset >= 0) return { node, offset };
          }
          throw new Error(words);
        };
        const [first, last] = [at(start), at(end)];
        getSelection()?.setBaseAndExtent(
          first.node,
          first.offset,
          last.node,
          last.offset + end.length,
        );
      },
      [from, to],
    );
  const button = (page: Page) => page.getByRole('button', { name: 'Copy link to this selection' });

  test('gets a link to its words, with the section to fall back to', async () => {
    const page = await site.open(chapter, reader);
    await select(page, 'you cannot kill a zombie', 'Make the parent wait');
    await button(page).click();
    await expect.poll(() => said(page).textContent()).toBe('Link copied');
    const url = await clipboard(page);
    expect(url.startsWith(`${site.origin}${chapter}#fork-exec-zombies:~:text=`)).toBe(true);
    // The headless browser does not look for words: that they are there, once, is what can be tried here.
    const words = decodeURIComponent(url.split(':~:text=')[1] ?? '');
    expect(words).toMatch(/^you cannot kill a zombie.*make the parent wait$/i);
    const text = ((await page.locator('main').textContent()) ?? '')
      .replace(/\s+/g, ' ')
      .toLowerCase();
    expect(text.split(words.toLowerCase()).length).toBe(2);
    await page.goto('about:blank');
    await page.goto(url);
    const top = () =>
      page.locator('#fork-exec-zombies').evaluate((at) => at.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(300);
    await page.context().close();
  });

  test('is reached by keyboard and left by Escape', async () => {
    const page = await site.open(chapter, reader);
    await page.locator(heading).focus();
    await select(page, 'you cannot kill a zombie', 'Make the parent wait');
    await button(page).waitFor();
    const reached = () => button(page).evaluate((found) => found === document.activeElement);
    for (let step = 0; step < 30 && !(await reached()); step += 1) await page.keyboard.press('Tab');
    expect(await reached()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page).textContent()).toBe('Link copied');
    expect(await clipboard(page)).toContain('#fork-exec-zombies:~:text=you%20cannot');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.copied').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => button(page).count()).toBe(0);
    await page.context().close();
  });

  test('of fewer than three words, or outside the text, gets none', async () => {
    const page = await site.open(chapter, reader);
    await select(page, 'you cannot', 'you cannot');
    await page.waitForTimeout(500);
    await page.locator('.part-contents').evaluate((nav) => getSelection()?.selectAllChildren(nav));
    await page.waitForTimeout(500);
    expect(await button(page).count()).toBe(0);
    await page.context().close();
  });

  test('that is given up takes the button with it', async () => {
    const page = await site.open(chapter, reader);
    await select(page, 'you cannot kill a zombie', 'Make the parent wait');
    await button(page).waitFor();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect.poll(() => button(page).count()).toBe(0);
    await page.context().close();
  });
});

test('a refused clipboard shows the address selected in a field', async () => {
  const page = await site.open(chapter, reader);
  const found = complaints(page);
  await refuse(page);
  await page.locator(heading).click();
  const field = page.getByRole('textbox', { name: 'To copy' });
  await field.waitFor();
  const url = `${site.origin}${chapter}#fork-exec-zombies`;
  expect(await field.inputValue()).toBe(url);
  expect(await said(page).textContent()).toContain('refused');
  const selected = await field.evaluate((input: HTMLInputElement) => [
    input.selectionStart,
    input.selectionEnd,
    input === document.activeElement,
  ]);
  expect(selected).toEqual([0, url.length, true]);
  expect(found).toEqual([]);
  await page.context().close();
});

test('all of it keeps to the policy of the page and has no axe violation', async () => {
  const strict = await site.open('/', reader);
  const found = complaints(strict);
  const use = async (page: Page) => {
    await page.goto(`${site.origin}${chapter}?zombie=000000#zombie-L4-L9`);
    await page.locator('.changed').waitFor();
    await page
      .locator('.prose > p')
      .nth(1)
      .evaluate((text) => getSelection()?.selectAllChildren(text));
    await page.getByRole('button', { name: 'Copy link to this selection' }).click();
    await page.locator('.copied').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#zombie .file').click();
    await expect.poll(() => said(page).textContent()).toBe('Link copied');
  };
  await use(strict);
  expect(found).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await site.open('/', { ...reader, colorScheme });
    await use(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
  await strict.context().close();
});
