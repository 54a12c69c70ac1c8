import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oldestBrowsers } from './browsers.ts';

test.each(['README.md', '.github/HOSTING.md'])('%s names the oldest browsers', (file) => {
  const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
  const { safari, firefox, chrome } = oldestBrowsers;
  expect(text).toContain(`Safari ${safari}, Firefox ${firefox} and Chrome ${chrome}`);
});
