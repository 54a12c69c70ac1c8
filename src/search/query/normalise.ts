/** Longer queries are pasted by mistake; an error text that matters fits. */
const longest = 200;

const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/[\p{Cc}\p{Co}\s]+/gu, ' '],
];

/**
 * A query as it would be typed on an ASCII keyboard: full-width letters and ligatures folded, quotes
 * and dashes of word processors made plain, what cannot be seen removed, at most 200 characters.
 * @see https://unicode.org/reports/tr15/ normalization form KC
 */
export function normalise(query: string): string {
  let text = query.normalize('NFKC');
  for (const [from, to] of replacements) text = text.replace(from, to);
  return text.trim().slice(0, longest).trim();
}
