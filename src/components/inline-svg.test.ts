import { expect, test } from 'vitest';
import { inlineSvg } from './inline-svg.ts';

const drawing = (inner: string) =>
  `<?xml version="1.0"?><svg aria-labelledby="title desc">\n  <title id="title">A</title>\n  <desc id="desc">B</desc>\n  ${inner}\n</svg>`;

test('the ids of a figure and what refers to them have the prefix of the figure', () => {
  expect(inlineSvg(drawing('<!-- note --><path d="M0 0"/>'), 'f')).toBe(
    '<svg aria-labelledby="f-title f-desc"><title id="f-title">A</title><desc id="f-desc">B</desc><path d="M0 0"/></svg>',
  );
});

test('a figure with arrows gets one head for all of them', () => {
  const arrow = '<path class="line" marker-end="url(#arrow)" d="M0 0H9"/>';
  const svg = inlineSvg(drawing(arrow + arrow), 'f');
  expect(svg.match(/<marker id="f-arrow"/g)).toHaveLength(1);
  expect(svg.match(/marker-end="url\(#f-arrow\)"/g)).toHaveLength(2);
});
