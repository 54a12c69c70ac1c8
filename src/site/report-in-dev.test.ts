import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { overlayOf, reportInDev } from './report-in-dev.ts';

const diagnostic: Diagnostic = {
  file: 'content/01-tools/01-first.mdx',
  line: 17,
  column: 3,
  code: 'link-broken',
  message: 'there is no page /nowhere/',
  hint: 'did you mean /tools/?',
};

test('the terminal and the overlay of every page show the same diagnostics, and the terminal says when all are mended', () => {
  let diagnostics = [diagnostic];
  const printed: string[] = [];
  const shown: unknown[] = [];
  const connected: (() => void)[] = [];
  const ws = {
    send: (payload: unknown) => shown.push(payload),
    on: (_: string, hear: () => void) => connected.push(hear),
  };
  const logger = {
    error: (text: string) => printed.push(text),
    info: (text: string) => printed.push(text),
  };
  const { report } = reportInDev({ ws } as never, logger, () => diagnostics);
  const pageError = { type: 'error', err: { message: 'no such component', stack: '' } };
  ws.send(pageError);
  expect(shown).toEqual([overlayOf(diagnostics)]);
  report();
  report();
  expect(printed).toHaveLength(1);
  for (const words of ['01-first.mdx:17:3', diagnostic.code, diagnostic.message, diagnostic.hint]) {
    expect(printed[0]).toContain(words);
    expect(overlayOf(diagnostics)?.err.message).toContain(words);
  }
  const before = shown.length;
  connected.forEach((hear) => {
    hear();
  });
  expect(shown).toHaveLength(before + 1);
  diagnostics = [];
  report();
  expect(printed.at(-1)).toBe('all is well again: no problems');
  expect(shown).toHaveLength(before + 1);
  ws.send(pageError);
  expect(shown.at(-1)).toBe(pageError);
});
