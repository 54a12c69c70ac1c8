/** Splits the attribute `answer` of a question into its accepted spellings. */
export const answerSpellings = (answer: string): string[] =>
  answer.split(' | ').map((spelling) => spelling.trim());

/** Normalises an answer for comparison: case, white space, quotes and Unicode compatibility forms do not count. */
const normalisedAnswer = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'`‘’“”]+/g, '');

/**
 * Tells whether a reader's answer is one of the accepted spellings.
 * @param answer attribute `answer` of the question, with all accepted spellings
 */
export const isAccepted = (typed: string, answer: string): boolean =>
  answerSpellings(answer).some(
    (spelling) => normalisedAnswer(spelling) === normalisedAnswer(typed),
  );
