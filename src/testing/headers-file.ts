/** Headers that a host sends with every address that a pattern matches. */
export interface HeaderRule {
  /** As `/*`, `/_astro/*` or `/*.md`: one `*` stands for any characters, slashes included. */
  path: string;
  headers: [name: string, value: string][];
}

/**
 * Reads a `_headers` file, which Netlify, Cloudflare and others take.
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @throws Error that names the line when one is neither a path nor a header of a path
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*\S)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name && value && rule) rule.headers.push([name, value]);
    else if (/^\/\S*\s*$/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else throw new Error(`_headers:${index + 1} is neither a path nor "Name: value" below one`);
  }
  return rules;
}

/**
 * The headers of an address: those of every rule that matches it; a name that comes twice has its
 * values joined, as both hosts do.
 * @param path as `/python/logging/`, without a query
 * @returns values by lower-case name
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path: pattern, headers } of rules) {
    if (!patternOf(pattern).test(path)) continue;
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      const before = found.get(key);
      found.set(key, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

/** A rule's path as a regular expression over the whole address. */
export function patternOf(path: string): RegExp {
  return new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
}
