/** The headers that a host sends for all paths that match a pattern. */
export interface HeaderRule {
  /** As `/*`, `/_astro/*` or `/*.md`: one `*` stands for any characters, slashes included. */
  path: string;
  headers: [name: string, value: string][];
}

/**
 * Parses a `_headers` file, the format of Netlify, Cloudflare and other hosts.
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @throws Error with the number of a line that is neither a path nor a header below one
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
 * Collects the headers of all rules that match a path. The values of a header that occurs twice are joined with a
 * comma, as both hosts do.
 * @param path as `/python/logging/`, without a query
 * @returns lower-case name -> value
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path: pattern, headers } of rules) {
    if (!pathPattern(pattern).test(path)) continue;
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      const before = found.get(key);
      found.set(key, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

/** Converts the pattern of a rule to a regular expression for whole paths. */
export function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
}
