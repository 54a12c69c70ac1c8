import type { Check } from './context.ts';

/** No two headings of a file have the same id. */
export const headingsOnce: Check = ({ source }, reportAt) => {
  const lines = new Map<string, number>();
  for (const { id, ...position } of source.outline.sections) {
    const first = lines.get(id);
    if (first === undefined) {
      lines.set(id, position.line);
      continue;
    }
    const message = `the heading on line ${first} has the id "${id}" too`;
    reportAt(position, 'id-duplicate', message, 'give this heading an id of its own');
  }
};
