/**
 * What the machinery of a page may weigh, in bytes of brotli; what the author wrote is not counted, and is
 * limited by nothing.
 */
export const budgets = {
  /** Beside its content: the frame with its menu, style sheet, policy, metadata, and the script before the first interaction. */
  frame: 9_000,
  /** The rules for paper, which a booklet has beside its frame. */
  paper: 1_200,
  /** For each byte of content: the colours of code, the addresses of its lines, what a card can do. */
  perContentByte: 0.3,
  /** Before the first interaction; the page of the search and that of the kept pages have one of their own. */
  script: 2_000,
  /** Before the first interaction, the page itself and the faces that it asks for ahead among them. */
  requests: 7,
  /** All faces that a page may use, as woff2; they are kept for a year, and no text waits for them. */
  fonts: 90_000,
  /**
   * Until the end of the style sheet: what the first flight of a new connection carries, ten segments.
   * @see https://www.rfc-editor.org/rfc/rfc6928
   */
  head: 14_600,
} as const;
