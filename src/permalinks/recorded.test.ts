import { expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { readLedger, unrecorded } from './ledger.ts';

test('every address of the guide is in permalinks.json (npm run permalinks adds new ones)', () => {
  const { addresses } = checkContent(contentRoot);
  expect(unrecorded(readLedger(contentRoot), addresses)).toEqual([]);
});
