import { makeServiceWorkerChannel, writeMessage } from 'sync-message';
import { scope } from '../../client/site.ts';

/**
 * Sends input to the program that waits for it, through the site's service worker.
 * @param text a line with its line end, or an empty text for the end of all input
 * @param id id of the request, from the worker's message `input`
 */
export const answer = (text: string, id: string): Promise<void> =>
  writeMessage(makeServiceWorkerChannel({ scope }), text, id);
