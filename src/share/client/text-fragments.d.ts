/** Types of the function of text-fragments-polyfill that the site uses; the package has none. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** Finds words that occur only once on the page and lead to a range; `status` is 0 when it has found them. */
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: { prefix?: string; textStart: string; textEnd?: string; suffix?: string };
  };
}
