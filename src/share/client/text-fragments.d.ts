/** The part of text-fragments-polyfill that we call; the package has no types of its own. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** Finds words that lead to a range and to nothing else on the page; `status` 0 means found. */
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: { prefix?: string; textStart: string; textEnd?: string; suffix?: string };
  };
}
