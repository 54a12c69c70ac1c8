import { createHash } from 'node:crypto';

/**
 * What tells a script or style sheet in a page from others, as Astro and a Content-Security-Policy name it.
 * @see https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export const inlineHash = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
