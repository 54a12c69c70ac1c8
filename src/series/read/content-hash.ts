import { createHash } from 'node:crypto';

/** SHA-256 of a content: 43 letters, digits, `-` and `_`. */
export const contentHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url');

/** The same of data, by the JSON that says it. */
export const dataHash = (data: unknown): string => contentHash(JSON.stringify(data));
