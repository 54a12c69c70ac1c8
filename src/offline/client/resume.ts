import type { OfflineState } from '../messages.ts';
import type { Connection } from './connect.ts';

/**
 * Goes on with a download that was interrupted, once for each page: the browser may have ended the worker,
 * or the reader the browser. A reader who has stopped it is not overruled, and a fault is not tried again.
 * @returns what is to be told how things stand
 */
export function resumeOnce(connection: Connection): (state: OfflineState) => void {
  let resumed = false;
  return ({ pending, running, fault }) => {
    if (!pending || pending.stopped || running || fault || resumed) return;
    resumed = true;
    connection.send({ type: 'keep' });
  };
}
