import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Auditor, scoredPages, stableCategories, startAuditor } from './audit.ts';

let auditor: Auditor;
beforeAll(async () => {
  auditor = await startAuditor(4483);
});
afterAll(() => auditor?.close());

// The score for performance depends on the machine: `report.ts` beside this file prints it.
test.each(scoredPages())(
  'Lighthouse gives %s all points for what is the same on every machine',
  async (address) => {
    const { scores, lostPoints } = await auditor.score(address, stableCategories);
    expect(lostPoints).toEqual([]);
    expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  },
);
