import type { Check } from './context.ts';

/** Each heading id of a file stands once. */
export const headingsOnce: Check = ({ source }, reportAt) => {
  const lines = new Map<string, number>();
  for (const { id, ...place } of source.outline.sections) {
    const first = lines.get(id);
    if (first === undefined) {
      lines.set(id, place.line);
      continue;
    }
    const message = `the heading on line ${first} has the id "${id}" too`;
    reportAt(place, 'id-duplicate', message, 'give this heading an id of its own');
  }
};
