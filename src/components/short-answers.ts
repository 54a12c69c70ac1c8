/** Splits the attribute `answer` of a question into its accepted spellings. */
export const answerSpellings = (answer: string): string[] =>
  answer.split(' | ').map((spelling) => spelling.trim());

/** What is compared of an answer: neither case, white space nor quotes make it another one. */
const essence = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'`‘’“”]+/g, '');

/**
 * Tells whether a reader's answer is one of the accepted spellings.
 * @param answer attribute of the question
 */
export const isAccepted = (typed: string, answer: string): boolean =>
  answerSpellings(answer).some((spelling) => essence(spelling) === essence(typed));
