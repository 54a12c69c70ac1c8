import { expect, test } from 'vitest';
import { symbolName } from './symbols.ts';

test.each([
  ['$PATH', 'dollarpath'],
  ['$?', 'dollarquestion'],
  ['2>&1', '2greateramp1'],
  ['==', 'equalequal'],
  ['&&', 'ampamp'],
  ['|', 'pipe'],
  ['--sort', 'dashdashsort'],
  ['--dry-run', 'dashdashdryrun'],
  ['-X', 'dashx'],
  ['*args', 'starargs'],
  ['**kwargs', 'starstarkwargs'],
  ['@property', 'atproperty'],
  ['__init__', 'underunderinit'],
  ['__name__:', 'underundername'],
  ['100%', '100percent'],
  ['zombie', undefined],
  ['subprocess.run', undefined],
  ['what?', undefined],
  ['3.11', undefined],
  ['=', undefined],
  ['-', undefined],
  ['', undefined],
])('%j is indexed and searched as %j', (token, name) => {
  expect(symbolName(token)).toBe(name);
});
