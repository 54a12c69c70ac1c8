/** Thrown when a file of the index could not be loaded; the next search tries to load it again. */
export class IndexError extends Error {
  override name = 'IndexError';
}
