import { makeServiceWorkerChannel, writeMessage } from 'sync-message';
import { scope } from '../../client/site.ts';

/** Hands a text to a program that waits for it under an id, by the site's service worker. */
export const answer = (text: string, id: string): Promise<void> =>
  writeMessage(makeServiceWorkerChannel({ scope }), text, id);
