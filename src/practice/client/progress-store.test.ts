import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseProgress, progressText } from './progress.ts';

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
};
const formerKey = 'guide / practice plan begun';

let store: typeof import('./progress-store.ts');
beforeAll(async () => {
  vi.stubGlobal('location', { origin: 'https://a.org' });
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  store = await import('./progress-store.ts');
});
beforeEach(() => stored.clear());
afterAll(() => vi.unstubAllGlobals());

const begun = () => store.readProgress().progress.plan.get('begun')?.day;
const begin = (day: string, at = new Date()) =>
  store.storeProgress({ plan: new Map([['begun', { at: at.toISOString(), day }]]) });

describe('the first day of a plan', () => {
  test('that an earlier version stored is read, until another is chosen', () => {
    stored.set(formerKey, '2026-11-30');
    expect(begun()).toBe('2026-11-30');
    begin('');
    expect(begun()).toBe('');
  });
  test('is none when what was stored is no day', () => {
    stored.set(formerKey, '<b>');
    expect(begun()).toBeUndefined();
  });
  test('is in the exported file, and is imported unless a later one was chosen here', () => {
    begin('2026-11-30', new Date(2026, 10, 30));
    const file = progressText(store.readProgress().progress);
    store.deleteStored();
    expect(begun()).toBeUndefined();
    const read = parseProgress(file);
    if (typeof read === 'string') throw new Error(read);
    store.storeProgress(read.progress);
    expect(begun()).toBe('2026-11-30');
    begin('2026-12-02', new Date(2026, 11, 2));
    store.storeProgress(read.progress);
    expect(begun()).toBe('2026-12-02');
  });
});
