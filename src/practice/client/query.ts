/** A query string with its question mark; values that are empty are left out, and without any it is empty. */
export function queryOf(values: Readonly<Record<string, string>>): string {
  const filled = Object.entries(values).filter(([, value]) => value);
  const query = new URLSearchParams(filled).toString();
  return query && `?${query}`;
}
