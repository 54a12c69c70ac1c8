/** Makes a query string with its question mark. Empty values are left out; without other values the result is empty. */
export function queryOf(values: Readonly<Record<string, string>>): string {
  const filled = Object.entries(values).filter(([, value]) => value);
  const query = new URLSearchParams(filled).toString();
  return query && `?${query}`;
}
