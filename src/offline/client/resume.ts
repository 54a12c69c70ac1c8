import type { OfflineState } from '../messages.ts';
import type { Connection } from './connect.ts';

/**
 * Makes a function that resumes a download which was interrupted because the worker or the browser was closed. It
 * does so at most once, and not when the reader has stopped the download or an error has ended it.
 * @returns the function, to be called with each new state
 */
export function resumeOnce(connection: Connection): (state: OfflineState) => void {
  let resumed = false;
  return ({ pending, running, fault }) => {
    if (!pending || pending.stopped || running || fault || resumed) return;
    resumed = true;
    connection.send({ type: 'keep' });
  };
}
