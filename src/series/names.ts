/** A number that orders and a slug that addresses, as in `04-processes-and-signals`. */
export interface OrderedName {
  order: number;
  slug: string;
}

/** What an id or slug looks like: lower-case words and numbers joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads `NN-slug`.
 * @example parseOrderedName('08-python') // { order: 8, slug: 'python' }
 * @returns undefined when the name has another form
 */
export function parseOrderedName(name: string): OrderedName | undefined {
  const match = /^(\d{2,4})-(.+)$/.exec(name);
  if (!match?.[1] || !match[2] || !slugPattern.test(match[2])) return undefined;
  return { order: Number(match[1]), slug: match[2] };
}
