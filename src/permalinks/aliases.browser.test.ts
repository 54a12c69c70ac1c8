import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { launchBrowser } from '../print/browser.ts';
import { buildSite } from '../testing/build-site.ts';
import { type SiteServer, serveSite } from '../testing/serve.ts';
import { recordAddresses } from './ledger.ts';

const good = fileURLToPath(new URL('../testing/fixtures/good', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'aliases-'));
const content = join(folder, 'content');
const tools = join(content, '01-tools');
const outDir = join(folder, 'dist');

let browser: Browser;
let server: SiteServer;
beforeAll(async () => {
  cpSync(good, content, { recursive: true });
  recordAddresses(content, checkContent(content).addresses);
  // The chapter is renamed and so is its section; another section moves to a chapter of its own.
  renameSync(join(tools, '01-first.mdx'), join(tools, '02-second.mdx'));
  const chapter = readFileSync(join(tools, '02-second.mdx'), 'utf8')
    .replace('{#begin}', '{#start aliases="begin"}')
    .replace('## Questions {#questions}', '');
  writeFileSync(join(tools, '02-second.mdx'), chapter);
  const filler = 'A paragraph.\n\n'.repeat(80);
  const third = `---\ntitle: Third\ndescription: A chapter.\n---\n\n${filler}## Moved here {#moved}\n\nText.\n`;
  writeFileSync(join(tools, '03-third.mdx'), third);
  for (const file of [
    'questions/what-is-it.mdx',
    'tasks/add-up/index.mdx',
    'versions.yaml',
    '../glossary.yaml',
  ]) {
    const path = join(tools, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('first#begin', 'second#start'));
  }
  writeFileSync(
    join(content, 'aliases.yaml'),
    '/tools/first/: /tools/second/\n/tools/first/#questions: /tools/third/#moved\n/tools/gone/: /tools/third/#moved\n',
  );
  const { status, printed } = buildSite({ content, outDir });
  if (status !== 0) throw new Error(printed);
  server = await serveSite(outDir, { port: 4411 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Follows an old address with JavaScript off. */
async function follow(address: string) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin + address);
  return page;
}

describe('without JavaScript an old address', () => {
  test('of a renamed chapter shows the chapter, with the new address as canonical', async () => {
    const page = await follow('/tools/first/');
    expect(await page.locator('h1').textContent()).toContain('First');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(
      /\/tools\/second\/$/,
    );
  });

  test('of a renamed section in it lands on the section', async () => {
    for (const address of ['/tools/first/#begin', '/tools/second/#begin']) {
      const page = await follow(address);
      expect(await page.locator('h2:has(:target)').textContent()).toContain('Begin');
    }
  });

  test('of an example in it lands on the example', async () => {
    const page = await follow('/tools/first/#hello');
    expect(await page.locator('figure:target').count()).toBe(1);
  });

  test('of a section that moved to another page lands on the way there', async () => {
    const page = await follow('/tools/first/#questions');
    const way = page.locator('.moved:target a');
    await way.click();
    await expect.poll(() => page.url()).toMatch(/\/tools\/third\/#moved$/);
  });

  test('of a page that became a section lands on the section', async () => {
    const page = await follow('/tools/gone/');
    await page.waitForURL(/\/tools\/third\/#moved$/);
    expect(await page.locator('h2:target').textContent()).toContain('Moved here');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });
});

test('with JavaScript an old address of a section that moved goes to its page at once', async () => {
  const page = await (await browser.newContext()).newPage();
  const { origin } = server;
  await page.goto(`${origin}/tools/third/`);
  await page.goto(`${origin}/tools/first/#questions`);
  await page.waitForURL(/\/tools\/third\/#moved$/);
  // It takes the place of the old address, so that Back does not lead there again.
  await page.goBack();
  await expect.poll(() => page.url()).toBe(`${origin}/tools/third/`);
});
