import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Auditor, scoredPages, startAuditor, steady } from './audit.ts';

let auditor: Auditor;
beforeAll(async () => {
  auditor = await startAuditor(4483);
});
afterAll(() => auditor?.close());

// The score for performance depends on the machine: `report.ts` beside this file prints it.
test.each(scoredPages())(
  'Lighthouse gives %s all points for what is the same on every machine',
  async (address) => {
    const { scores, faults } = await auditor.score(address, steady);
    expect(faults).toEqual([]);
    expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  },
);
