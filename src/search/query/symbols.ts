const names: Readonly<Record<string, string>> = {
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

const spell = (text: string): string =>
  [...text].map((sign) => names[sign] ?? (/[\p{L}\p{N}]/u.test(sign) ? sign : '')).join('');

/**
 * The name under which a token with telling signs is indexed and searched, since words are letters
 * and digits: a token of signs (`2>&1`, `==`, `$?`) is spelt whole, one that begins with a
 * sign (`$PATH`, `--sort`, `*args`, `__name__`) up to its word.
 * @returns undefined when the token is a plain word, a number, or a single sign of punctuation
 */
export function symbolName(token: string): string | undefined {
  const bare = token.toLowerCase().replace(/(?<=[\p{L}\p{N}])[.:,;?!]+$/u, '');
  if (/^[\d.:/-]*$/.test(bare) || /^[=:.+\-*/#?!]$/.test(bare)) return undefined;
  if (!/\p{L}/u.test(bare)) return /[^\p{N}.]/u.test(bare) ? spell(bare) : undefined;
  const match = /^([$@*\-_%!~&|<>=+^#?:.]+)([\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)/u.exec(bare);
  return match ? spell(match[1] ?? '') + (match[2] ?? '').replace(/[-_]/g, '') : undefined;
}
