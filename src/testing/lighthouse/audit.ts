import { resolve } from 'node:path';
import lighthouse from 'lighthouse';
import { launchBrowser } from '../../print/browser.ts';
import { kindsOfPages } from '../../testing/accessibility/kinds.ts';
import { serveSite } from '../../testing/serve.ts';

/** Categories of Lighthouse whose scores do not depend on the speed of the machine. */
export const stableCategories = ['accessibility', 'best-practices', 'seo'] as const;

/** A category of Lighthouse. */
export type Category = 'performance' | (typeof stableCategories)[number];

/** The scores of a page. */
export interface PageScores {
  /** Category -> score from 0 to 100. */
  scores: Partial<Record<Category, number>>;
  /** The audits that lost points, as "performance: Cumulative Layout Shift 0.29". */
  lostPoints: string[];
}

/** The kinds of pages that are scored, in the order of the report. */
const scoredKinds = ['home', 'chapter', 'questions', 'card', 'topics', 'tasks', 'task'];

/**
 * The addresses of the pages that are scored, one of each kind.
 * @throws Error when there is no finished site, or when it lacks a kind
 */
export function scoredPages(): string[] {
  const found = new Map(kindsOfPages().map(({ kind, address }) => [kind, address]));
  return scoredKinds.map((kind) => {
    const address = found.get(kind);
    if (!address) throw new Error(`no page of kind ${kind} in dist`);
    return address;
  });
}

/** A running Lighthouse for the finished site. */
export interface Auditor {
  /**
   * Scores a page with Lighthouse's default settings, those of a mid-range phone on a slow connection.
   * @throws Error when Lighthouse cannot load the page or an audit fails
   */
  score: (address: string, categories: readonly Category[]) => Promise<PageScores>;
  close: () => Promise<void>;
}

/**
 * Serves `dist`, and starts a browser for Lighthouse. Browsers treat localhost as secure, so the audits of HTTPS do not
 * apply; no audit is skipped.
 * @param port of the server, which no other test file uses; the browser's debugging port is the next one
 */
export async function startAuditor(port: number): Promise<Auditor> {
  const server = await serveSite(resolve('dist'), { port });
  const browser = await launchBrowser([`--remote-debugging-port=${port + 1}`]);
  return {
    async score(address, categories) {
      const result = await lighthouse(server.origin + address, {
        port: port + 1,
        logLevel: 'error',
        disableFullPageScreenshot: true,
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
      const lostPoints = categories.flatMap((category) =>
        (scored[category]?.auditRefs ?? [])
          .filter(({ weight }) => weight > 0)
          .map(({ id }) => audits[id])
          .filter((audit) => audit && (audit.score ?? 1) < 0.9)
          .map((audit) => `${category}: ${audit?.title} ${audit?.displayValue ?? ''}`.trim()),
      );
      const scores = Object.fromEntries(
        categories.map((category) => [category, Math.round((scored[category]?.score ?? 0) * 100)]),
      );
      return { scores, lostPoints };
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
