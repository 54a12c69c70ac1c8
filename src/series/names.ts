/** The two halves of a name such as `04-processes-and-signals`: its number sets the order, its slug the address. */
export interface OrderedName {
  order: number;
  slug: string;
}

/** The form of an id or slug: lower-case words and numbers joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Splits a name of the form `NN-slug` into its number and its slug.
 * @example parseOrderedName('08-python') // { order: 8, slug: 'python' }
 * @returns undefined when the name has another form
 */
export function parseOrderedName(name: string): OrderedName | undefined {
  const match = /^(\d{2,4})-(.+)$/.exec(name);
  if (!match?.[1] || !match[2] || !slugPattern.test(match[2])) return undefined;
  return { order: Number(match[1]), slug: match[2] };
}
