/** The index, or a file of it, could not be loaded; searching again loads it again. */
export class IndexError extends Error {
  override name = 'IndexError';
}
