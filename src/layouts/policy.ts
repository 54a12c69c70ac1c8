import { createHash } from 'node:crypto';

/** What a `<meta>` cannot say and only a header can. */
const headerOnly = "frame-ancestors 'none'";

/**
 * The one Content-Security-Policy that allows what each page's own `<meta>` allows: the union of
 * their sources, directive by directive.
 * @see https://www.w3.org/TR/CSP3/#multiple-policies: a page obeys its header and its meta both
 * @throws Error when a page has no policy
 */
export function sharedPolicy(
  pages: readonly { address: string; policy: string | undefined }[],
): string {
  const directives = new Map<string, Set<string>>();
  for (const { address, policy } of pages) {
    if (!policy) throw new Error(`${address} has no Content-Security-Policy`);
    for (const directive of policy.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (!name) continue;
      const known = directives.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      directives.set(name, known);
    }
  }
  const written = [...directives].map(([name, sources]) => [name, ...sources].join(' '));
  return [...written, headerOnly].join('; ');
}

/**
 * What tells a script or style sheet in the page from others, as Astro is given it.
 * @see https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export const inlineHash = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** How a policy names a script or style sheet in the page. */
export const hashSource = (text: string): string => `'${inlineHash(text)}'`;

/** The policy that a page's `<meta>` has. */
export function policyOf(html: string): string | undefined {
  return /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
}

/**
 * Leaves in a page's policy only the hashes of what the page holds: Astro lists those of the whole site,
 * and hashes do not compress.
 */
export function trimPolicy(html: string): string {
  const held = new Set(
    [
      ...html.matchAll(/<(?:script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:script|style)>/g),
    ].map(([, text = '']) => hashSource(text)),
  );
  return html.replace(
    /(http-equiv="content-security-policy" content=")([^"]*)/,
    (_, before: string, policy: string) =>
      before +
      policy.replace(/ ('sha256-[^']+')/g, (hash, name: string) => (held.has(name) ? hash : '')),
  );
}
