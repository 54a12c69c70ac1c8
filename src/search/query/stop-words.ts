/**
 * Words that carry the grammar of a question and not its subject. Left out on purpose, because they
 * are commands or keywords of the languages that people search here: up, with, for, if, not, while,
 * else, try, import, in, is.
 * @see Manning, Raghavan, Schütze: Introduction to Information Retrieval (2008), section 2.2.2
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about an and any are as at be been between both but by can could did difference do does doing
  each explain from get gets getting give go got had happen happened happens has have he how i in is
  it its just let like make makes me mean means must my need needs of on one or our please same
  should show so some somebody someone something tell than that the their them then there these they
  thing this those to use used using versus vs want was way we were what when where which who whose
  why will would you your`.split(/\s+/),
);

/**
 * Words that mean something in a short query, being commands or keywords, and nothing in a sentence: "for loop", but "a
 * script for many hosts".
 */
export const faintWords: ReadonlySet<string> = new Set(
  `again also always else even for if into itself no not off once only other out still sure too up
  while with without work works`.split(/\s+/),
);
