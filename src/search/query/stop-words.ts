/**
 * Words that carry the grammar of a question and not its subject. Left out on purpose, because they
 * are commands or keywords of the languages that people search here: up, with, for, if, not, while,
 * else, try, import, in, is.
 * @see Manning, Raghavan, Schütze: Introduction to Information Retrieval (2008), section 2.2.2
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about an and any are as at be been between both but by can could did difference do does doing
  each explain from get give go had happens has have how i in is it its just let like make
  me mean means my of on one or our please same should show so some something somebody someone tell than
  that the their them then there these they thing this those to use used using versus vs want was way we
  were what when where which who whose why will would you your`.split(/\s+/),
);
