/** The error of an example whose run cannot be recorded. */
export class RunError extends Error {
  override name = 'RunError';
  /** What the author should change. */
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
