import { createHash } from 'node:crypto';

/**
 * Six hex digits that tell one version of a program from another, for links to its lines: enough to
 * notice a change (one in 16.7 million is missed), short enough to stay in an address.
 */
export function programHash(code: string): string {
  return createHash('sha256').update(code).digest('hex').slice(0, 6);
}
