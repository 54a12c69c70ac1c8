import { getElementsByTagName } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Width of every figure in its own units: as much as a phone shows with letters that can be read. */
const figureWidth = 360;

/** A class attribute with one of the three classes that text in a figure may have; the class sets its size. */
const textClass = /(?:^| )(?:label|small|code)(?: |$)/;

/** Attributes that would set what the classes set for all figures alike. */
const ownLook = /^(?:font|letter-|word-|stroke|fill)/;

/**
 * Finds the first rule of the common grid that a figure breaks: its width, the size of its text, its lines and arrows.
 * @returns the end of a sentence whose subject is the figure; undefined when it keeps to all of them
 */
export function offGrid(svg: string): string | undefined {
  const document = parseDocument(svg, { xmlMode: true });
  const [root] = getElementsByTagName('svg', document);
  const [x, y, width] = (root?.attribs['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (x !== 0 || y !== 0 || width !== figureWidth)
    return `has another viewBox than "0 0 ${figureWidth} height"`;
  for (const { name, attribs } of getElementsByTagName('*', document)) {
    if (name === 'text' && !textClass.test(attribs['class'] ?? ''))
      return 'holds a <text> without the class label, small or code';
    const own = Object.keys(attribs).find((attribute) => ownLook.test(attribute));
    if (own !== undefined) return `sets ${own}= on <${name}>`;
    const heads = Object.keys(attribs).filter((attribute) => attribute.startsWith('marker-'));
    if (heads.some((head) => head !== 'marker-end' || attribs[head] !== 'url(#arrow)'))
      return 'has another arrow than marker-end="url(#arrow)"';
  }
  return undefined;
}
