import { expect, test } from 'vitest';
import type { Report } from '../messages.ts';
import { maxPrintedLength, outputOf } from './output.ts';

function printing(run: (output: ReturnType<typeof outputOf>) => void): Report[] {
  const reports: Report[] = [];
  run(outputOf((report) => reports.push(report)));
  return reports;
}
const textOf = (reports: readonly Report[]) =>
  reports.map((report) => (report.type === 'output' ? report.text : '')).join('');

test('a text is sent as it comes, before the program goes on', () => {
  const reports = printing((output) => {
    output.print('out', 'a');
    output.print('err', 'b');
  });
  expect(reports).toEqual([
    { type: 'output', stream: 'out', text: 'a' },
    { type: 'output', stream: 'err', text: 'b' },
  ]);
});

test('a flood of small texts is gathered, and none is lost', () => {
  const reports = printing((output) => {
    for (let at = 0; at < 100_000; at++) output.print('out', 'x');
    output.flush();
  });
  expect(reports.length).toBeLessThan(20_000);
  expect(textOf(reports)).toBe('x'.repeat(100_000));
});

test('after a million characters it says so, once, and sends no more', () => {
  const reports = printing((output) => {
    for (let at = 0; at < 30; at++) output.print('out', 'x'.repeat(50_000));
  });
  expect(textOf(reports).length).toBe(maxPrintedLength);
  expect(reports.filter(({ type }) => type === 'flood')).toHaveLength(1);
});
