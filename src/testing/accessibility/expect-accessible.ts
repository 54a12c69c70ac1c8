import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lowContrastTexts } from './contrast.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The settings of a run of axe. */
export interface AxeOptions {
  /** Selector of the part of the page to look at; the whole page without it. */
  within?: string;
  /** Ids of rules that are left out. */
  without?: readonly string[];
  /** True for all rules, with those of level AAA and the experimental ones; without it axe runs its default rules. */
  all?: boolean;
}

/**
 * All rules, with those of level AAA, of WCAG 2.2 and the experimental ones, but for three. `focus-order-semantics`
 * wants a widget's role on each element that takes the focus, and a box of code takes it so that the arrow keys scroll
 * the box. The two rules of contrast are left to `lowContrastTexts`, which also checks figures and generated content.
 */
export const everyRule: AxeOptions = {
  all: true,
  without: ['focus-order-semantics', 'color-contrast', 'color-contrast-enhanced'],
};

/**
 * Asks axe for the rules that a page breaks.
 * @returns each broken rule, with up to three of its places
 */
export async function violations(page: Page, options: AxeOptions = {}): Promise<string[]> {
  // The policy of a page forbids scripts of others, but not what the browser's debugger is asked to run.
  if (await page.evaluate('!window.axe')) await page.evaluate(axeSource);
  return page.evaluate(async ({ within, without = [], all }: AxeOptions) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const wanted = all ? axe.getRules().map(({ ruleId }) => ruleId) : [];
    const rules = Object.fromEntries([
      ...wanted.map((id) => [id, { enabled: true }] as const),
      ...without.map((id) => [id, { enabled: false }] as const),
    ]);
    const found = await axe.run(within ?? document, { resultTypes: ['violations'], rules });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id} ${nodes
          .slice(0, 3)
          .map(({ target }) => target)
          .join(' | ')}`,
    );
  }, options);
}

/** Expects that a page is no wider than its window. */
export async function expectToFit(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

/** Expects that a page breaks no rule, has enough contrast in both themes, and is no wider than the window. */
export async function expectAccessible(page: Page, options: AxeOptions): Promise<void> {
  expect(await violations(page, options)).toEqual([]);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(lowContrastTexts, 7)).toEqual([]);
  }
  await expectToFit(page);
}
