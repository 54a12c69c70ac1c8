import type { HeaderRule } from '../testing/headers-file.ts';

/** What a configuration needs to know of the place where the site will live. */
export interface Place {
  /** Host name, as "guide.example.org", or an address that the server takes in its stead. */
  name: string;
  /** Folder that the server reads; the finished site is its content, or its folder of the base path. */
  root: string;
}

/** Rules in the order in which a server's configuration says them. */
export interface Plan {
  /** As "" or "/guide". */
  base: string;
  /** Sent with everything. */
  always: [name: string, value: string][];
  /** By name of the header, its values by regular expression for the whole path; content types are apart. */
  byPath: Map<string, [pattern: string, value: string][]>;
  types: [pattern: string, value: string][];
}

/** What is cached only after asking: everything that no rule says otherwise of. */
export const askFirst = 'no-cache';

/**
 * Sorts the rules of a `_headers` file for a server's configuration.
 * @throws Error when the first rule is not the one for everything
 */
export function planOf(rules: readonly HeaderRule[]): Plan {
  const [first, ...rest] = rules;
  const base = /^(.*)\/\*$/.exec(first?.path ?? '')?.[1];
  if (!first || base === undefined) throw new Error('the first rule of _headers is not for /*');
  const plan: Plan = { base, always: first.headers, byPath: new Map(), types: [] };
  for (const { path, headers } of rest) {
    for (const [name, value] of headers) {
      const list = name === 'Content-Type' ? plan.types : (plan.byPath.get(name) ?? []);
      list.push([patternText(path), value]);
      if (name !== 'Content-Type') plan.byPath.set(name, list);
    }
  }
  return plan;
}

/** A path with `*` as a regular expression that nginx (PCRE) and Caddy (RE2) both read. */
function patternText(path: string): string {
  return path.replace(/[.+?()[\]{}^$|\\]/g, '\\$&').replaceAll('*', '.*');
}

/**
 * A value in quotes for a configuration file.
 * @throws Error when it holds a character that the servers would read as more than text
 */
export function quoted(value: string): string {
  if (/["\\`${}\n]/.test(value)) throw new Error(`${value} cannot be quoted in a configuration`);
  return `"${value}"`;
}
