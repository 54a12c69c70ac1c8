import { fragmentOf } from '../../series/fragments.ts';
import { suggest } from '../../series/nearest.ts';
import type { Check } from './context.ts';

/** Each heading id of a file stands once, and each link within the page leads to something. */
export const fragmentsExist: Check = ({ source }, complain) => {
  const { sections, elements, links } = source.outline;
  const lines = new Map<string, number>();
  for (const { id, ...place } of sections) {
    const first = lines.get(id);
    if (first === undefined) lines.set(id, place.line);
    else
      complain(
        place,
        'id-duplicate',
        `the heading on line ${first} has the id "${id}" too`,
        'give this heading an id of its own',
      );
  }
  const fragments = new Set([...lines.keys(), ...elements.map(fragmentOf)]);
  for (const { url, ...place } of links) {
    if (!url.startsWith('#')) continue;
    const fragment = url.slice(1);
    if (fragments.has(fragment) || fragments.has(fragment.replace(/-L\d+$/, ''))) continue;
    complain(
      place,
      'fragment-unknown',
      `this page has no fragment "${url}"`,
      suggest(fragment, [...lines.keys()]),
    );
  }
};
