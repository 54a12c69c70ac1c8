import { makeServiceWorkerChannel, readMessage, uuidv4 } from 'sync-message';

/**
 * Lets a program wait for the reader's answers: by a request that the site's service worker answers, since a program that
 * runs cannot take a message.
 * @param scope address of the guide
 * @returns asks, by an id that the page is told, and waits
 */
export function answersFrom(scope: string): (tell: (id: string) => void) => string | undefined {
  const channel = makeServiceWorkerChannel({ scope });
  const { XMLHttpRequest } = globalThis;
  return (tell) => {
    const id = uuidv4();
    tell(id);
    // The door is open while the program stands still, and only then.
    Object.defineProperty(globalThis, 'XMLHttpRequest', {
      value: XMLHttpRequest,
      configurable: true,
    });
    try {
      const answer: unknown = readMessage(channel, id);
      return typeof answer === 'string' ? answer : undefined;
    } finally {
      Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
    }
  };
}
