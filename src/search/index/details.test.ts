import { expect, test } from 'vitest';
import { loadSeries } from '../../series/read/load-series.ts';
import type { Kind } from '../kinds.ts';
import { detailsOf } from './details.ts';

const root = new URL('../../testing/fixtures/good', import.meta.url).pathname;
const series = loadSeries(root, () => undefined);
series.parts[0]?.chapters[0]?.sections[0]?.keywords.push('start', 'Errno 1');
const details = (url: string, kind: Kind) => detailsOf({ url, kind }, series);

const parent = '/tools/first/#begin';

test.each([
  [
    '/tools/first/#begin',
    'section',
    { keywords: ['start', 'Errno 1'], part: 'tools', topic: 'tools/first' },
  ],
  [
    '/tools/first/#q-what-is-it',
    'question',
    { keywords: [], part: 'tools', topic: 'tools/first', level: 'mid', parent },
  ],
  ['/glossary/#pipe', 'term', { keywords: ['pipes'], part: 'tools', topic: 'tools/first', parent }],
  [
    '/tools/tasks/add-up/',
    'task',
    { keywords: [], part: 'tools', topic: 'tools/first', level: 'junior', parent },
  ],
] as const)('%s is described by its source', (url, kind, expected) => {
  expect(details(url, kind)).toEqual(expected);
});
