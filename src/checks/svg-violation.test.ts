import { expect, test } from 'vitest';
import { svgViolation } from './svg-violation.ts';

const drawing = (inner: string, head = '') =>
  `${head}<svg viewBox="0 0 4 2"><title>A</title><desc>B</desc>${inner}<path d="M0,0" /></svg>`;

test.each([
  ['a drawing', ''],
  ['a comment', '<!-- </g> -->'],
  ['a reference within the figure', '<rect fill="url(#shade)" />'],
])('%s stands', (_, inner) => {
  expect(svgViolation(drawing(inner))).toBeUndefined();
  expect(svgViolation(drawing(inner, '<?xml version="1.0"?>\n'))).toBeUndefined();
});

test.each([
  ['<g>', 'does not close <g>'],
  ['</g>', 'closes a tag that is not open'],
  ['</figure>', 'closes a tag that is not open'],
  ['<p>text</p>', 'holds <p>'],
  ['<script>alert(1)</script>', 'holds <script>'],
  ['<rect\nonload="alert(1)" />', 'holds onload='],
  ['<rect/onload="alert(1)" />', 'holds onload='],
  ['<rect style="fill: red" />', 'holds style='],
  ['<rect fill="url(https://example.org/x#y)" />', 'holds url(https://example.org/x#y)'],
  ['<!-- never closed', 'does not close a comment'],
  ['<text><![CDATA[<b>]]></text>', 'holds <![CDATA['],
])('%s would break the page', (inner, violation) => {
  expect(svgViolation(drawing(inner))).toBe(violation);
});

test.each([
  ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'holds <!DOCTYPE'],
  ['text', 'holds text outside of its <svg>'],
  ['<svg/>', 'is not one <svg>'],
])('%s before the drawing would break the page', (head, violation) => {
  expect(svgViolation(drawing('', head))).toBe(violation);
});

test('a figure without a size or a description says what it lacks', () => {
  expect(svgViolation('<svg><title>A</title></svg>')).toBe(
    'lacks <desc>, viewBox="0 0 width height"',
  );
});
