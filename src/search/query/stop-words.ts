/**
 * Words of a query that carry its grammar and not its subject, and are not searched. Commands and keywords of
 * programming languages are missing from the list on purpose: up, with, for, if, not, while, else, try, import.
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
 * Words that are commands or keywords in a short query ("for loop") and only grammar in a sentence ("a script for many
 * hosts"); they are left out of queries that are sentences.
 */
export const sentenceStopWords: ReadonlySet<string> = new Set(
  `again also always else even for if into itself no not off once only other out still sure too up
  while with without work works`.split(/\s+/),
);
