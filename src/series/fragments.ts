/** The fragment of a question card within its chapter's page. */
export const questionFragment = (id: string): string => `q-${id}`;

const stemOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.\w+$/, '');

/** The fragment of an example: its file name, which no heading id can equal when it has an underscore. */
export const exampleFragment = (file: string, region?: string): string =>
  [stemOf(file), region].filter(Boolean).join('-');

/** The fragment of a figure. */
export const figureFragment = (file: string): string => `figure-${stemOf(file)}`;
