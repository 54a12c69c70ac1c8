import type { Guide } from './guide.ts';

let given: Guide | undefined;

/** Gives the pages of this build what its checks have read already. */
export function handOver(guide: Guide): void {
  given = guide;
}

/** What the checks have read; nothing in `dev`, or where the pages do not share this module with them. */
export const handedOver = (): Guide | undefined => given;
