import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserTimeoutMs } from '../print/browser.ts';
import { expectAccessible } from '../testing/accessibility/expect-accessible.ts';
import { type OpenSite, openSite } from '../testing/browser.ts';
import { waitForServiceWorker } from '../testing/offline-site.ts';
import { findRunnable } from '../testing/runnable-examples.ts';

let site: OpenSite;
/** The page of most tests: each run has an interpreter of its own, and all but the first are made in a moment. */
let warm: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  site = await openSite(4466);
  warm = await open();
});
afterAll(() => site?.close());

const { address, id } = findRunnable();

const figure = (page: Page) => page.locator(`figure[id="${id}"]`);
const output = (page: Page) => figure(page).locator('.live samp');
const status = (page: Page) => figure(page).locator('.live-tools [role=status]');
const titleButton = (page: Page, name: string) =>
  figure(page).locator('figcaption').getByRole('button', { name, exact: true });
const editor = (page: Page) => figure(page).getByRole('textbox', { name: /^Editor/ });

/** Opens the page of the program, with every request and every violation of the policy that it is seen to make. */
async function open(options?: BrowserContextOptions) {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(site.origin + address);
  return { page, requests, refused, close: () => context.close() };
}

async function openEditor(page: Page): Promise<void> {
  if ((await editor(page).count()) === 0) await titleButton(page, 'Edit').press('Enter');
  await editor(page).waitFor();
}

/** What places the letters of the editor's text and of the colours below it: one look when they lie on each other. */
const looksOfLayers = (page: Page) =>
  editor(page).evaluate((field) => {
    const looks = [field, field.previousElementSibling ?? field].map((layer) => {
      const { font, padding, tabSize } = getComputedStyle(layer);
      return `${font} ${padding} ${tabSize}`;
    });
    return [...new Set(looks)];
  });

/** Runs a program of the test's own, and waits until it has ended. */
async function run(page: Page, code: string): Promise<{ out: string; said: string }> {
  await openEditor(page);
  await editor(page).fill(code);
  // What the last run said goes first, since a short one ends before its buttons can be looked at.
  await status(page).evaluate((last) => last.replaceChildren());
  await editor(page).press('Control+Enter');
  await expect
    .poll(() => status(page).textContent(), { timeout: browserTimeoutMs })
    .not.toMatch(/^(?:$|Starting|Running|This browser keeps)/);
  return {
    out: (await output(page).textContent()) ?? '',
    said: (await status(page).textContent()) ?? '',
  };
}

test('nothing of Python is fetched before the reader asks; then a program prints what was recorded', async () => {
  const { page, requests, refused } = warm;
  await page.mouse.click(5, 300);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /pyodide|library\.txt|\.py$/.test(url))).toEqual([]);
  const recorded = await figure(page).locator('> .terminal samp').textContent();
  await titleButton(page, 'Run').click();
  await expect
    .poll(() => status(page).textContent(), { timeout: 115_000 })
    .toMatch(/^Ended with exit status 0\./);
  expect((await output(page).textContent())?.trimEnd()).toBe(recorded);
  expect(await status(page).textContent()).toMatch(/It printed what was recorded\.$/);
  expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
  expect(refused).toEqual([]);
});

describe('the editor', () => {
  test('runs the text of the reader, keeps it over a reload, and gives the program back', async () => {
    const { page } = warm;
    expect((await run(page, 'print("mine")\nraise SystemExit(3)')).out).toBe('mine\n');
    expect(await status(page).textContent()).toBe('Ended with exit status 3.');
    await page.reload();
    await openEditor(page);
    expect(await editor(page).inputValue()).toBe('print("mine")\nraise SystemExit(3)');
    await figure(page).getByRole('button', { name: 'Reset' }).click();
    const own = await figure(page).locator('.program code').textContent();
    await expect.poll(async () => (await editor(page).inputValue()).trimEnd()).toBe(own);
    await editor(page).press('Control+z');
    await expect.poll(() => editor(page).inputValue()).toContain('mine');
    await figure(page).getByRole('button', { name: 'Reset' }).click();
    await titleButton(page, 'Close editor').click();
    await figure(page).locator('.program').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('indents by Tab and Enter, and lets Tab go on after Escape', async () => {
    const { page } = warm;
    await openEditor(page);
    await editor(page).fill('');
    await page.keyboard.type('if 1:\nx');
    await expect.poll(() => editor(page).inputValue()).toBe('if 1:\n    x');
    await page.keyboard.press('Tab');
    await expect.poll(() => editor(page).inputValue()).toBe('if 1:\n    x   ');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => editor(page).inputValue()).toBe('if 1:\nx   ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Reset');
  });

  test('has the colours of the page below its text, letter for letter', async () => {
    const { page } = warm;
    await openEditor(page);
    await editor(page).fill('import re  # why\n\ndef find(text):\n    return "one", 2\n');
    const painted = (name: string) =>
      page.evaluate(
        (of) => [...(CSS.highlights.get(of) ?? [])].map((range) => String(range)).sort(),
        name,
      );
    await expect.poll(() => painted('code-keyword')).toEqual(['def', 'import', 'return']);
    expect(await painted('code-name')).toEqual(['find']);
    expect(await painted('code-value')).toEqual(['"one"', '2']);
    expect(await painted('code-comment')).toEqual(['# why']);
    // Another feature brings styles for fields of its own.
    await editor(page).press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await editor(page).press('Control+a');
    await expect.poll(() => looksOfLayers(page)).toHaveLength(1);
    await expect.poll(() => page.getByRole('button', { name: /^Copy link/ }).count()).toBe(0);
  });

  test('has its colours below its text on a touch screen too', async () => {
    const { page, close } = await open({ hasTouch: true, viewport: { width: 360, height: 800 } });
    await openEditor(page);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await looksOfLayers(page)).toHaveLength(1);
    await close();
  });

  test('works where nothing can be stored', async () => {
    const page = await warm.page.context().newPage();
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await page.goto(site.origin + address);
    expect((await run(page, 'print(1)')).out).toBe('1\n');
    await page.close();
  });
});

test('a traceback tells standard error by more than colour, and leads to the line', async () => {
  const { page } = warm;
  await run(page, 'print("first")\n\n1 / 0\n');
  const bar = await figure(page)
    .locator('.err')
    .first()
    .evaluate((span) => getComputedStyle(span).borderInlineStartWidth);
  expect(Number.parseFloat(bar)).toBeGreaterThan(1);
  expect(await figure(page).locator('.live .status').textContent()).toMatch(
    /^exit 1.*A bar marks standard error/,
  );
  await figure(page).getByRole('link', { name: 'line 3' }).click();
  const selected = () =>
    editor(page).evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
  await expect.poll(selected).toBe('1 / 0');
});

describe('limits', () => {
  test('an endless loop is stopped, what it printed stays, and the next run is sound', async () => {
    const { page } = warm;
    await openEditor(page);
    await editor(page).fill('print("before")\nwhile True: pass');
    await editor(page).press('Control+Enter');
    await expect.poll(() => output(page).textContent(), { timeout: 115_000 }).toBe('before\n');
    await titleButton(page, 'Stop').click();
    await expect
      .poll(() => status(page).textContent())
      .toBe('You stopped the program. What it had printed stays.');
    await expect.poll(() => output(page).textContent()).toBe('before\n');
    expect((await run(page, 'print("after")')).out).toBe('after\n');
  });

  test.each([
    ['endless output', 'while True: print("x" * 99)', /ended after it had printed a million/],
    ['memory', 'x = []\nwhile True: x.append(bytes(10**6))', /exit status 1/],
    [
      'recursion',
      'import sys\nsys.setrecursionlimit(10**7)\ndef f(): f()\nf()',
      /more deeply than a browser allows/,
    ],
  ])('%s', async (_, code, said) => {
    const { page } = warm;
    expect((await run(page, code)).said).toMatch(said);
    expect((await run(page, 'print("sound")')).out).toBe('sound\n');
    expect(await editor(page).inputValue()).toBe('print("sound")');
  });

  test('Python that cannot be fetched is told, and runs once it can be', async () => {
    const { page, close } = await open();
    const python = '**/pyodide-*/**';
    await page.context().route(python, (route) => route.abort());
    await titleButton(page, 'Run').click();
    await expect.poll(() => status(page).textContent()).toMatch(/you are offline/);
    await page.context().unroute(python);
    await page.context().route(python, (route) => route.fulfill({ status: 404 }));
    await titleButton(page, 'Run').click();
    await expect.poll(() => status(page).textContent()).toMatch(/Reload the page/);
    await page.context().unroute(python);
    expect((await run(page, 'print("sound")')).out).toBe('sound\n');
    await close();
  });
});

/** Programs that look for a way out, each of which prints what it finds; none must find anything. */
const hostile = {
  modules: `import importlib
for name in ("js", "pyodide_js", "pyodide", "pyodide.ffi", "pyodide.http", "_pyodide_core", "session"):
    try:
        print("found", importlib.import_module(name))
    except ModuleNotFoundError:
        pass`,
  loaded: `import sys
print([name for name, module in sys.modules.items() if module and ("pyodide" in name or name in ("js", "session")) and "found"])
print([finder for finder in sys.meta_path if "Js" in repr(finder)] and "found")`,
  core: `import sys
del sys.modules["_pyodide_core"]
import _pyodide_core as core
try:
    scope = core.to_js({}).constructor.constructor("return globalThis")()
    print([name for name in ("fetch", "XMLHttpRequest", "caches", "postMessage") if hasattr(scope, name)] and "found")
except Exception: pass`,
  memory: `import gc
doors = ("fetch", "XMLHttpRequest", "caches", "indexedDB", "BroadcastChannel", "importScripts",
         "postMessage", "navigator", "location", "Worker", "WebSocket")
def look(thing, depth=0):
    for name in doors:
        try:
            if getattr(thing, name, None) is not None: print("found", name, "of", thing)
        except Exception: pass
for thing in gc.get_objects():
    if type(thing).__name__ == "JsProxy":
        look(thing)
        try:
            scope = thing.constructor.constructor("return globalThis")()
        except BaseException: continue
        look(scope)`,
  network: `import socket, urllib.request
for attempt in (lambda: socket.create_connection(("127.0.0.1", 80)),
                lambda: socket.socket().connect(("127.0.0.1", 80)),
                lambda: urllib.request.urlopen("http://localhost/")):
    try:
        print("found", attempt())
    except OSError as error:
        pass`,
  script: `import ctypes
try:
    ctypes.CDLL(None).emscripten_run_script(b"postMessage({type:'output',stream:'out',text:'found'})")
except BaseException: pass`,
};

describe('a program reaches nothing of the site', () => {
  test.each(Object.entries(hostile))('by %s', async (_, code) => {
    const { page, requests } = warm;
    const before = requests.length;
    const { out } = await run(page, code);
    expect(out).not.toContain('found');
    const made = requests.slice(before).filter((url) => !/\/_astro\//.test(url));
    expect(made).toEqual([]);
  });
});

describe('with the service worker', () => {
  const withWorker: BrowserContextOptions = { serviceWorkers: 'allow' };
  const openControlled = async () => {
    const opened = await open(withWorker);
    await opened.page.mouse.click(5, 300);
    await waitForServiceWorker(opened.page);
    return opened;
  };

  test('a program asks for input as it goes, and pdb steps through it', async () => {
    const { page, close } = await openControlled();
    await openEditor(page);
    await editor(page).fill('name = input("name? ")\nbreakpoint()\nprint("hello", name)\n');
    await editor(page).press('Control+Enter');
    const field = figure(page).getByRole('textbox', { name: /^Input of/ });
    for (const line of ['Ada', 'p name.upper()', 'c']) {
      await field.waitFor({ timeout: 115_000 });
      await field.fill(line);
      await field.press('Enter');
    }
    await expect.poll(() => status(page).textContent()).toMatch(/exit status 0/);
    const printed = await output(page).textContent();
    expect(printed).toMatch(/^name\? Ada\n/);
    expect(printed).toContain("'ADA'");
    expect(printed).toMatch(/hello Ada\n$/);
    await close();
  });

  test('on a first visit too, and what was typed is not compared with the recording', async () => {
    const session = findRunnable(/\(Pdb\) ?<\/samp>/);
    const context = await site.browser.newContext(withWorker);
    const page = await context.newPage();
    await page.goto(site.origin + session.address);
    const shown = page.locator(`figure[id="${session.id}"]`);
    await shown.locator('figcaption .run').click();
    const field = shown.getByRole('textbox', { name: /^Input of/ });
    for (const line of ['p 6 * 7', 'q']) {
      await field.waitFor({ timeout: 115_000 });
      await field.fill(line);
      await field.press('Enter');
    }
    const sentence = shown.locator('.live-tools [role=status]');
    await expect.poll(() => sentence.textContent()).toBe('Ended with exit status 0.');
    expect(await shown.locator('.live samp').textContent()).toMatch(/\(Pdb\) p 6 \* 7\n42\n/);
    await context.close();
  });

  test('a second visit runs a program without a connection', async () => {
    const { page, close } = await openControlled();
    await page.reload();
    expect((await run(page, 'print("online")')).out).toBe('online\n');
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const keys = await Promise.all(
            (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
          );
          return keys.flat().filter(({ url }) => /pyodide-.*snapshot/.test(url)).length;
        }),
      )
      .toBe(1);
    await page.context().setOffline(true);
    await page.reload();
    expect((await run(page, 'print("offline")')).out).toBe('offline\n');
    await close();
  });
});

test('without a service worker, input is typed beforehand', async () => {
  const { page } = warm;
  await openEditor(page);
  await editor(page).fill('print(input())');
  await figure(page).getByRole('textbox', { name: 'What the program reads' }).fill('before');
  expect((await run(page, 'print(input())')).out).toBe('before\n');
});

test('a profile is drawn, gone through by arrow keys, and its table stands behind it', async () => {
  const profiled = findRunnable(/class="profile"/);
  const page = await warm.page.context().newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(site.origin + profiled.address);
  const shown = page.locator(`figure[id="${profiled.id}"]`);
  await shown.getByRole('button', { name: 'Profile' }).click();
  const calls = shown.getByRole('group', { name: /^Calls by their time/ });
  await calls.waitFor({ timeout: 115_000 });
  const first = calls.getByRole('button').first();
  expect(await first.getAttribute('aria-label')).toMatch(
    /^the program, line \d+: 1 call, .* in itself, .* with all that it calls, 100 % of the run$/,
  );
  await first.focus();
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const below = await focused();
  expect(below).toMatch(/calls?, .* % of the run$/);
  expect(below).not.toMatch(/^the program/);
  await expect.poll(() => shown.locator('.told').textContent()).toContain(below);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused()).toMatch(/^the program/);
  const widths = await calls
    .getByRole('button')
    .evaluateAll((blocks) => [
      blocks[0]?.getBoundingClientRect().width ?? 0,
      Math.max(...blocks.slice(1).map((block) => block.getBoundingClientRect().width)),
    ]);
  expect(widths[1]).toBeLessThanOrEqual((widths[0] ?? 0) + 1);
  await shown.getByText('The table of pstats').click();
  await expect
    .poll(() => shown.getByRole('group', { name: 'Table of pstats' }).textContent())
    .toMatch(/\d+ function calls[\s\S]*cumtime/);
  await shown.locator('figcaption .run').click();
  await expect.poll(() => calls.count()).toBe(0);
  expect(refused).toEqual([]);
  await page.close();
});

test('a copied program is its file, letter by letter', async () => {
  const { page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  const file = await figure(page).locator('a[download]').getAttribute('href');
  await titleButton(page, 'Copy').click();
  await figure(page).getByText('Copied.').waitFor();
  const [copied, whole] = await page.evaluate(
    async (url) => [await navigator.clipboard.readText(), await (await fetch(url ?? '')).text()],
    file,
  );
  expect(copied).toBe(whole);
  expect(await figure(page).locator('.program-note code').textContent()).toBe(
    `uv run ${site.origin}${file}`,
  );
  await close();
});

test.each([
  ['an open panel', { address, id }, 'Run'],
  ['a profile', findRunnable(/class="profile"/), 'Profile'],
])('%s breaks no rule, in light and dark, on a phone too', async (_, example, name) => {
  const context = await site.browser.newContext({
    viewport: { width: 360, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(site.origin + example.address);
  const shown = page.locator(`figure[id="${example.id}"]`);
  await shown.locator('figcaption').getByRole('button', { name: 'Edit' }).click();
  if (name === 'Run') await shown.getByRole('textbox', { name: /^Editor/ }).fill('print(input())');
  await shown.locator('figcaption').getByRole('button', { name, exact: true }).click();
  await shown.locator('.live .exit').waitFor({ timeout: 115_000 });
  if (name === 'Profile') await shown.locator('.icicle').waitFor();
  await expectAccessible(page, {
    within: `figure[id="${example.id}"]`,
    without: ['color-contrast'],
  });
  await context.close();
});
