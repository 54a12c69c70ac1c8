/** Types of the function of text-fragments-polyfill that the site uses; the package has none. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** Finds the words of a text directive that leads to a range and nowhere else; `status` is 0 when there are any. */
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: { prefix?: string; textStart: string; textEnd?: string; suffix?: string };
  };
}
