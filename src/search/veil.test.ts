import { expect, test } from 'vitest';
import { unveil, veil } from './veil.ts';

test.each(['section', '/python/logging/#rotation', ''])(
  '%j comes back, and has no word',
  (text) => {
    expect(unveil(veil(text))).toBe(text);
    expect(veil(text)).not.toMatch(/[\p{L}\p{N}\s]/u);
  },
);
