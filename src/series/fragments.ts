/** The fragment of a question card within its chapter's page. */
export const questionFragment = (id: string): string => `q-${id}`;

/** The name of a file without its folders. */
export const fileNameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** The name of a file without its folders and its extension, for the fragments of examples and figures. */
export const stemOf = (path: string): string => fileNameOf(path).replace(/\.\w+$/, '');

/** The fragment of an example: its file name without the extension, and the name of the region if one is shown. */
export const exampleFragment = (file: string, region?: string): string =>
  [stemOf(file), region].filter(Boolean).join('-');

/** The fragment of a figure: `figure-` and its file name without the extension. */
export const figureFragment = (file: string): string => `figure-${stemOf(file)}`;
