import type { Guide } from '../guide.ts';
import type { Change } from '../series/read/history.ts';

/** What the steps before rendering have read and the pages need too. */
export interface HandedOver extends Guide {
  /** What has changed by git's history; undefined when git tells nothing. */
  changes: Change[] | undefined;
}

let given: HandedOver | undefined;

/** Gives the pages of this build what has been read already. */
export function handOver(read: HandedOver): void {
  given = read;
}

/** What has been read; nothing in `dev`, or where the pages do not share this module with them. */
export const handedOver = (): HandedOver | undefined => given;
