/** Maximum characters of a query: an error message fits, and a longer text was probably pasted by mistake. */
const maxQueryLength = 200;

const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/[\p{Cc}\p{Co}\s]+/gu, ' '],
];

/**
 * Rewrites a query as it would be typed on an ASCII keyboard: folds full-width letters and ligatures, replaces
 * typographic quotes and dashes by plain ones, removes invisible characters, and cuts it to 200 characters.
 * @see https://unicode.org/reports/tr15/ normalization form KC
 */
export function normalise(query: string): string {
  let text = query.normalize('NFKC');
  for (const [from, to] of replacements) text = text.replace(from, to);
  return text.trim().slice(0, maxQueryLength).trim();
}
