import { expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { readLedger, unrecordedAddresses } from './ledger.ts';

test('every address of the guide is in permalinks.json (npm run permalinks adds new ones)', () => {
  const { addresses } = checkContent(contentRoot);
  expect(unrecordedAddresses(readLedger(contentRoot), addresses)).toEqual([]);
});
