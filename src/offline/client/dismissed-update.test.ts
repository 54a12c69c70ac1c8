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

let dismissedUpdate: typeof import('./dismissed-update.ts');
beforeAll(async () => {
  vi.stubGlobal('location', { origin: 'https://a.org' });
  vi.stubGlobal('localStorage', store);
  dismissedUpdate = await import('./dismissed-update.ts');
});
afterAll(() => vi.unstubAllGlobals());

test('the dismissed build is stored until the update to another one is dismissed', () => {
  expect(dismissedUpdate.dismissedBuild()).toBeUndefined();
  dismissedUpdate.dismissUpdate('a');
  expect(dismissedUpdate.dismissedBuild()).toBe('a');
  dismissedUpdate.dismissUpdate('b');
  expect(dismissedUpdate.dismissedBuild()).toBe('b');
});

test.each([
  '{"version":1',
  'null',
  '"a"',
  '{"version":2,"putOff":"a"}',
  '{"version":1,"putOff":3}',
])('the stored value %s counts as no dismissed update', (text) => {
  for (const key of stored.keys()) stored.set(key, text);
  expect(dismissedUpdate.dismissedBuild()).toBeUndefined();
});

test('with blocked storage no update counts as dismissed', () => {
  blocked = true;
  dismissedUpdate.dismissUpdate('a');
  expect(dismissedUpdate.dismissedBuild()).toBeUndefined();
});
