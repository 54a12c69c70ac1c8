/**
 * Maximum weights of what the site adds to a page, in bytes compressed by brotli unless said otherwise. What the author
 * wrote is not limited.
 */
export const budgets = {
  /**
   * Everything but the content: menu, style sheet, policy, metadata, and the script before the first interaction. The
   * policy has hashes, so this weight varies by some bytes with each change of a script.
   */
  frame: 9_500,
  /** The print styles of a booklet, in addition to `frame`. */
  paper: 1_200,
  /** Bytes in addition to `frame` for each byte of content: markup for colours of code, addresses of lines, buttons. */
  perContentByte: 0.3,
  /** Script before the first interaction, including the extra script of the search page and of the offline page. */
  script: 2_000,
  /** Number of requests before the first interaction, including the page itself and its preloaded fonts. */
  requests: 7,
  /** All font files that a page may use, in bytes of woff2; browsers cache them for a year, and no text waits for them. */
  fonts: 90_000,
  /**
   * The page up to the end of its style sheet: the ten segments that a new TCP connection sends before it waits.
   * @see https://www.rfc-editor.org/rfc/rfc6928
   */
  head: 14_600,
} as const;
