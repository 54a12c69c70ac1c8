import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const stored = new Map<string, string>();
let blocked = false;
const store = {
  getItem(key: string) {
    if (blocked) throw new DOMException('denied', 'SecurityError');
    return stored.get(key) ?? null;
  },
  setItem(key: string, value: string) {
    if (blocked) throw new DOMException('denied', 'SecurityError');
    stored.set(key, value);
  },
};

let choice: typeof import('./dismissed-update.ts');
beforeAll(async () => {
  vi.stubGlobal('location', { origin: 'https://a.org' });
  vi.stubGlobal('localStorage', store);
  choice = await import('./dismissed-update.ts');
});
afterAll(() => vi.unstubAllGlobals());

test('an update that was put off is not offered again, and the next one is', () => {
  expect(choice.putOffBuild()).toBeUndefined();
  choice.putOff('a');
  expect(choice.putOffBuild()).toBe('a');
  choice.putOff('b');
  expect(choice.putOffBuild()).toBe('b');
});

test.each([
  '{"version":1',
  'null',
  '"a"',
  '{"version":2,"putOff":"a"}',
  '{"version":1,"putOff":3}',
])('what is stored as %s counts as nothing', (text) => {
  for (const key of stored.keys()) stored.set(key, text);
  expect(choice.putOffBuild()).toBeUndefined();
});

test('a blocked store means that the reader is asked again', () => {
  blocked = true;
  choice.putOff('a');
  expect(choice.putOffBuild()).toBeUndefined();
});
