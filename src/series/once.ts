/**
 * Gives what was made under the same key before, or makes it. What it makes is plain data, such as JSON can
 * hold, and nobody changes it; the key says all that it is made from.
 */
export type Once = <Made>(key: string, make: () => Made) => Made;

/** Makes everything anew. */
export const always: Once = (_key, make) => make();
