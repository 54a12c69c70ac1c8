import { makeServiceWorkerChannel, readMessage, uuidv4 } from 'sync-message';

/**
 * Makes the function by which a program waits for the reader's input. It waits in a synchronous request, which the
 * site's service worker answers, because a worker gets no messages while its program runs.
 * @param scope address of the guide
 * @returns a function that calls `tell` with the id of the request, waits, and returns the answer
 */
export function answersFrom(scope: string): (tell: (id: string) => void) => string | undefined {
  const channel = makeServiceWorkerChannel({ scope });
  const { XMLHttpRequest } = globalThis;
  return (tell) => {
    const id = uuidv4();
    tell(id);
    // XMLHttpRequest exists only while the program waits.
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
