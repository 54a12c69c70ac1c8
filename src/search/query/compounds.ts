/** A number with dots, such as `3.12` and `10.0.0.1`, also behind letters as in `python3.12`. */
const dottedNumber = String.raw`(?<![\p{N}.])\d+(?:\.\d+)+(?!\p{N})`;

/** Patterns of compounds, words with a punctuation mark in them: `I/O`, `X.509`, `UTF-8`, `HTTP/2`, `Ctrl-C`. */
const compoundForms = [
  String.raw`\p{L}[/&+-]\p{L}(?![\p{L}\p{N}/+-])`,
  String.raw`\p{L}[.-]\d+(?![\p{L}\p{N}]|[.-]\p{N})`,
  String.raw`\p{L}{2,}\d?[-/_+]\d(?![\p{L}\p{N}]|[.-]\p{N})`,
  String.raw`\p{L}{2,}[-+]\p{L}(?![\p{L}\p{N}/+-])`,
  String.raw`\p{L}-\p{L}{2,}(?![\p{L}\p{N}-])`,
].map((form) => String.raw`(?<![\p{L}\p{N}_.$/-])${form}`);

const compounds = new RegExp([dottedNumber, ...compoundForms].join('|'), 'gu');

/** Matches each compound and each plain word of a text, for marking the searched ones in an excerpt. */
export const wordsAndCompounds = new RegExp(
  `${compounds.source}|\\p{L}+(?=\\d+\\.\\d)|[\\p{L}\\p{N}]+`,
  'gu',
);

const compoundName = (compound: string): string =>
  /^[\d.]+$/.test(compound)
    ? compound.replaceAll('.', 'dot')
    : compound.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Replaces each compound in a text by the word under which it is indexed and searched: `3.12` by `3dot12`. */
export function joinCompounds(text: string): string {
  return text.replace(compounds, (compound) => ` ${compoundName(compound)} `);
}

/**
 * The words under which the compounds in a text are indexed. A version has those of its shorter forms too, so that the
 * query 3.12 finds 3.12.1.
 */
export function compoundNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const [compound] of text.matchAll(compounds)) {
    const name = compoundName(compound);
    names.add(name);
    const numbers = name.split('dot');
    for (let count = 2; count < numbers.length; count++)
      names.add(numbers.slice(0, count).join('dot'));
  }
  return names;
}
