import { expect, test } from 'vitest';
import { hashSource } from '../layouts/policy.ts';
import { UsedStyles, usedStyles } from './used-styles.ts';

const names = new Set(['p', 'a', 'box', 'moved']);

test.each([
  // An element or a class that is there, or may be
  ['p{color:red}', 'p{color:red}'],
  ['.box>a:hover{color:red}', '.box>a:hover{color:red}'],
  [':root[data-theme=dark]{color:red}', ':root[data-theme=dark]{color:red}'],
  [':focus-visible{color:red}', ':focus-visible{color:red}'],
  [':is(.no,.box):has(>:target){color:red}', ':is(.no,.box):has(>:target){color:red}'],
  [':not(.no)>p{color:red}', ':not(.no)>p{color:red}'],
  ['.no,p{color:red}', '.no,p{color:red}'],
  ['@media print{p{color:red}}', '@media print{p{color:red}}'],
  [':root{--x:light-dark(#fff,#000)}', ':root{--x:light-dark(#fff,#000)}'],
  // One that is not
  ['.no{color:red}', ''],
  ['td{color:red}', ''],
  ['.box .no{color:red}', ''],
  ['p:has(.no){color:red}', ''],
  [':is(.no,td) a{color:red}', ''],
  ['@media print{.no{color:red}}', ''],
])('of %s is used: %s', (css, used) => {
  expect(usedStyles(css, names)).toBe(used);
});

const css = '.box{color:red}.late{color:#00f}.no{color:#0ff}';
const page = `<meta content="style-src ${hashSource(css)}"><style>${css}</style>`;
const styled = (styles: UsedStyles, kind: string) =>
  /<style>(.*)<\/style>/.exec(styles.restyle(kind, page))?.[1];

test('pages of a kind share a sheet with what any of them or a script can use', () => {
  const styles = new UsedStyles(new Set(['late']));
  styles.add('chapter', new Set(['p']));
  styles.add('chapter', new Set(['p', 'box']));
  styles.add('home', new Set(['p']));
  expect(styled(styles, 'chapter')).toBe('.box{color:red}.late{color:#00f}');
  expect(styled(styles, 'home')).toBe('.late{color:#00f}');
});

test('the policy of a page names the sheet that is left', () => {
  const styles = new UsedStyles(new Set());
  styles.add('home', new Set(['box']));
  const left = hashSource('.box{color:red}');
  expect(styles.restyle('home', page)).toContain(`content="style-src ${left}"`);
});

test('a text in a style sheet cannot end the element that holds it', () => {
  const css = '@page sheet{@top-left{content:"\\3c /style>\\3c script>x"}}';
  const used = usedStyles(css, new Set());
  expect(used).toContain('script>x');
  expect(used).not.toContain('</');
});
