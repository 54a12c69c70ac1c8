import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Fewest characters of a description; a shorter one only repeats the title of the figure. */
const minDescriptionLength = 60;

/** The hint for a figure without a text alternative: markup that an author can paste. */
export const alternativeHint =
  'begin it with <svg … viewBox="0 0 360 250" role="img" aria-labelledby="title desc"><title id="title">What it is</title><desc id="desc">In full sentences all that it says: what leads where, and every number.</desc>';

/**
 * Lists what a figure lacks for screen readers: a title and a description, the attribute that names the drawing
 * by both, and the role that keeps a screen reader from reading its labels one by one.
 * @see https://www.w3.org/TR/svg-aam-1.0/
 * @returns each missing thing in words for a message; empty when nothing is missing
 */
export function missingAlternative(svg: string): string[] {
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
    ...(desc.length >= minDescriptionLength
      ? []
      : [`a <desc> of at least ${minDescriptionLength} letters`]),
    ...(role === 'img' ? [] : ['role="img"']),
    ...(ids.includes(title.id) && ids.includes(desc.id)
      ? []
      : ['aria-labelledby= with the ids of its title and desc']),
  ];
}
