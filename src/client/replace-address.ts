/** Milliseconds after which a change of the address that was refused is tried again. */
const retryMs = 1000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Writes what a form holds into the address of the page, so that Back and a bookmark have it.
 * Safari refuses more than 100 changes in 30 seconds, by throwing; then it is written later.
 */
export function replaceAddress(address: string): void {
  clearTimeout(timer);
  try {
    history.replaceState(history.state, '', address);
  } catch {
    timer = setTimeout(() => replaceAddress(address), retryMs);
  }
}
