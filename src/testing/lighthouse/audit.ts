import { resolve } from 'node:path';
import lighthouse from 'lighthouse';
import { launchBrowser } from '../../print/browser.ts';
import { kindsOfPages } from '../../testing/accessibility/kinds.ts';
import { serveSite } from '../../testing/serve.ts';

/** Categories of Lighthouse whose score is the same on every machine. */
export const steady = ['accessibility', 'best-practices', 'seo'] as const;

/** A category that is reported. */
export type Category = 'performance' | (typeof steady)[number];

/** Scores of a page from 0 to 100, and what took points away. */
export interface Scores {
  scores: Partial<Record<Category, number>>;
  /** As "performance: Cumulative Layout Shift 0.29". */
  faults: string[];
}

/** Kinds of page that must have full scores, in the order of the report. */
const kinds = ['home', 'chapter', 'questions', 'card', 'topics', 'tasks', 'task'];

/**
 * Addresses of the pages that are scored, one of each kind.
 * @throws Error when the site was not built, or lacks a kind
 */
export function scoredPages(): string[] {
  const found = new Map(kindsOfPages().map(({ kind, address }) => [kind, address]));
  return kinds.map((kind) => {
    const address = found.get(kind);
    if (!address) throw new Error(`no page of kind ${kind} in dist`);
    return address;
  });
}

/** Lighthouse at work on the finished site. */
export interface Auditor {
  /**
   * Scores a page as a phone of middle class on a slow line sees it, which is Lighthouse's default.
   * @throws Error when Lighthouse could not load the page or an audit broke down
   */
  score: (address: string, categories: readonly Category[]) => Promise<Scores>;
  close: () => Promise<void>;
}

/**
 * Serves `dist` with its headers and compression, and starts the browser of the tests.
 * The address is one of this machine, which browsers hold secure: whether plain HTTP leads to HTTPS is
 * the host's affair and does not apply here. No audit is skipped.
 * @param port one that no other test file uses; the next one is the browser's
 */
export async function startAuditor(port: number): Promise<Auditor> {
  const server = await serveSite(resolve('dist'), { port });
  const browser = await launchBrowser([`--remote-debugging-port=${port + 1}`]);
  return {
    async score(address, categories) {
      const result = await lighthouse(server.origin + address, {
        port: port + 1,
        logLevel: 'error',
        onlyCategories: [...categories],
      });
      if (!result || result.lhr.runtimeError)
        throw new Error(`${address}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
      const { audits, categories: scored } = result.lhr;
      const broken = Object.values(audits).filter(
        ({ scoreDisplayMode }) => scoreDisplayMode === 'error',
      );
      if (broken.length > 0)
        throw new Error(
          `${address}: ${broken.map(({ id, errorMessage }) => `${id} ${errorMessage}`)}`,
        );
      const faults = categories.flatMap((category) =>
        (scored[category]?.auditRefs ?? [])
          .filter(({ weight }) => weight > 0)
          .map(({ id }) => audits[id])
          .filter((audit) => audit && (audit.score ?? 1) < 0.9)
          .map((audit) => `${category}: ${audit?.title} ${audit?.displayValue ?? ''}`.trim()),
      );
      const scores = Object.fromEntries(
        categories.map((category) => [category, Math.round((scored[category]?.score ?? 0) * 100)]),
      );
      return { scores, faults };
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
