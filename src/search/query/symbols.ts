const signNames: Readonly<Record<string, string>> = {
  $: 'dollar',
  '@': 'at',
  '*': 'star',
  '-': 'dash',
  _: 'under',
  '%': 'percent',
  '!': 'bang',
  '~': 'tilde',
  '&': 'amp',
  '|': 'pipe',
  '<': 'less',
  '>': 'greater',
  '=': 'equal',
  '+': 'plus',
  '^': 'caret',
  '#': 'hash',
  '?': 'question',
  ':': 'colon',
  '.': 'dot',
  '/': 'slash',
  '\\': 'backslash',
};

const spellSigns = (text: string): string =>
  [...text].map((sign) => signNames[sign] ?? (/[\p{L}\p{N}]/u.test(sign) ? sign : '')).join('');

/**
 * The word under which a symbol is indexed and searched, since Pagefind's words have only letters and digits. A token
 * without letters (`2>&1`, `==`, `$?`) is spelt out as a whole. A token that begins with punctuation (`$PATH`,
 * `--sort`, `*args`, `__name__`) is spelt out up to the end of its first word: `$PATH` becomes "dollarpath".
 * @returns undefined for a token that begins with a word, for a number, and for a common mark alone, such as `=`
 */
export function symbolName(token: string): string | undefined {
  const withoutPunctuation = token.toLowerCase().replace(/(?<=[\p{L}\p{N}])[.:,;?!]+$/u, '');
  if (/^[\d.:/-]*$/.test(withoutPunctuation) || /^[=:.+\-*/#?!]$/.test(withoutPunctuation))
    return undefined;
  if (!/\p{L}/u.test(withoutPunctuation))
    return /[^\p{N}.]/u.test(withoutPunctuation) ? spellSigns(withoutPunctuation) : undefined;
  const match = /^([$@*\-_%!~&|<>=+^#?:.]+)([\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)/u.exec(
    withoutPunctuation,
  );
  return match ? spellSigns(match[1] ?? '') + (match[2] ?? '').replace(/[-_]/g, '') : undefined;
}
