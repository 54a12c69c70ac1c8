import { createHash } from 'node:crypto';

/**
 * The hash by which a Content-Security-Policy allows an inline script or style sheet.
 * @param text content of the element
 * @see https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export const cspHash = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
