/** Says why a run of an example cannot be recorded. */
export class RunError extends Error {
  override name = 'RunError';
  /** What to write instead. */
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
