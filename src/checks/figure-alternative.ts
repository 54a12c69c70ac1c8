import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** A description that only says again what a figure is called is shorter than this, in letters. */
const least = 60;

/** What an author writes into a figure, to be pasted. */
export const alternativeToWrite =
  'begin it with <svg … viewBox="0 0 680 250" role="img" aria-labelledby="title desc"><title id="title">What it is</title><desc id="desc">In full sentences all that it says: what leads where, and every number.</desc>';

/**
 * What a figure that can stand in a page lacks to be read by who cannot see it: SVG's own title and
 * description, tied to the drawing as its name, and the role that keeps its single letters from being read.
 * @see https://www.w3.org/TR/svg-aam-1.0/
 * @returns in words, or nothing
 */
export function lackingAlternative(svg: string): string[] {
  const document = parseDocument(svg, { xmlMode: true });
  const [root] = getElementsByTagName('svg', document);
  if (!root) return [];
  const { role, 'aria-labelledby': names = '' } = root.attribs;
  const ids = names.split(/\s+/);
  const part = (name: string) => {
    const [element] = getElementsByTagName(name, root);
    const text = element ? textContent(element).trim() : '';
    return { id: element?.attribs['id'] ?? '', length: text.length };
  };
  const [title, desc] = [part('title'), part('desc')];
  return [
    ...(title.length > 0 ? [] : ['a <title>']),
    ...(desc.length >= least ? [] : [`a <desc> of at least ${least} letters`]),
    ...(role === 'img' ? [] : ['role="img"']),
    ...(ids.includes(title.id) && ids.includes(desc.id)
      ? []
      : ['aria-labelledby= with the ids of its title and desc']),
  ];
}
