/**
 * Gives what was made under the same key before, or makes it. What it makes is plain data, and the key says
 * all that it is made from.
 */
export type Once = <
  Made extends number | readonly (string | number)[] | Record<string, string | number>,
>(
  key: string,
  make: () => Made,
) => Made;

/** Makes everything anew. */
export const always: Once = (_key, make) => make();
