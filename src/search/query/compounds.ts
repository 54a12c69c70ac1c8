/** A number with dots, such as `3.12` and `10.0.0.1`, also behind letters as in `python3.12`. */
const version = String.raw`(?<![\p{N}.])\d+(?:\.\d+)+(?!\p{N})`;

/** What is one word although a sign parts it: `I/O`, `X.509`, `UTF-8`, `HTTP/2`, `Ctrl-C`, `e-mail`. */
const short = [
  String.raw`\p{L}[/&+-]\p{L}(?![\p{L}\p{N}/+-])`,
  String.raw`\p{L}[.-]\d+(?![\p{L}\p{N}]|[.-]\p{N})`,
  String.raw`\p{L}{2,}\d?[-/_+]\d(?![\p{L}\p{N}]|[.-]\p{N})`,
  String.raw`\p{L}{2,}[-+]\p{L}(?![\p{L}\p{N}/+-])`,
  String.raw`\p{L}-\p{L}{2,}(?![\p{L}\p{N}-])`,
].map((form) => String.raw`(?<![\p{L}\p{N}_.$/-])${form}`);

const compounds = new RegExp([version, ...short].join('|'), 'gu');

/** The same, and single words: what a text is cut into to be marked. */
export const wordsAndCompounds = new RegExp(
  `${compounds.source}|\\p{L}+(?=\\d+\\.\\d)|[\\p{L}\\p{N}]+`,
  'gu',
);

const nameOf = (compound: string): string =>
  /^[\d.]+$/.test(compound)
    ? compound.replaceAll('.', 'dot')
    : compound.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A text in which each compound is the word under which it is indexed and searched: `3.12` is `3dot12`. */
export function joinCompounds(text: string): string {
  return text.replace(compounds, (found) => ` ${nameOf(found)} `);
}

/** The names of the compounds in a text; a version goes by its shorter forms too, so that 3.12 finds 3.12.1. */
export function compoundNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const [found] of text.matchAll(compounds)) {
    const name = nameOf(found);
    names.add(name);
    const numbers = name.split('dot');
    for (let count = 2; count < numbers.length; count++)
      names.add(numbers.slice(0, count).join('dot'));
  }
  return names;
}
