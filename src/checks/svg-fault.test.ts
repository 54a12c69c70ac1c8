import { expect, test } from 'vitest';
import { svgFault } from './svg-fault.ts';

const drawing = (inner: string, head = '') =>
  `${head}<svg viewBox="0 0 4 2"><title>A</title><desc>B</desc>${inner}<path d="M0,0" /></svg>`;

test.each([
  ['a drawing', ''],
  ['a comment', '<!-- </g> -->'],
  ['a reference within the figure', '<rect fill="url(#shade)" />'],
])('%s stands', (_, inner) => {
  expect(svgFault(drawing(inner))).toBeUndefined();
  expect(svgFault(drawing(inner, '<?xml version="1.0"?>\n'))).toBeUndefined();
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
])('%s would break the page', (inner, fault) => {
  expect(svgFault(drawing(inner))).toBe(fault);
});

test.each([
  ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'holds <!DOCTYPE'],
  ['text', 'holds text outside of its <svg>'],
  ['<svg/>', 'is not one <svg>'],
])('%s before the drawing would break the page', (head, fault) => {
  expect(svgFault(drawing('', head))).toBe(fault);
});

test('a figure without a size or a description says what it lacks', () => {
  expect(svgFault('<svg><title>A</title></svg>')).toBe('lacks <desc>, viewBox="0 0 width height"');
});
