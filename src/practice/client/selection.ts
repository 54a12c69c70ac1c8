/** Names of the filters of the list of cards, which are also parameters of its address. */
export const filterNames = ['part', 'level', 'kind', 'topic'] as const;

/** The name of a filter of the list of cards. */
export type FilterName = (typeof filterNames)[number];

/** The filters and the order of the list of cards, which its address contains. */
export interface Selection {
  /** Name of a filter -> chosen value; a filter without a value shows all cards. */
  filters: Partial<Record<FilterName, string>>;
  /** Present when the cards are shuffled. */
  seed?: string;
}

/** Maximum number of characters of a value in an address; the page itself writes shorter ones. */
const maxValueLength = 100;

/**
 * Reads a selection from the query of an address.
 * @param isValue tells whether a filter has a value
 * @returns the selection, and the parts of the query that are unknown here
 */
export function readSelection(
  query: string,
  isValue: (name: FilterName, value: string) => boolean,
): { selection: Selection; unknown: string[] } {
  const parameters = new URLSearchParams(query);
  const selection: Selection = { filters: {} };
  const unknown: string[] = [];
  for (const name of filterNames) {
    const value = parameters.get(name);
    if (!value) continue;
    if (isValue(name, value)) selection.filters[name] = value;
    else unknown.push(`${name} “${value.slice(0, maxValueLength)}”`);
  }
  const seed = parameters.get('seed');
  if (seed) selection.seed = seed.slice(0, maxValueLength);
  return { selection, unknown };
}

/** The query string of a selection, with its question mark; empty when all cards are shown in reading order. */
export function selectionQuery({ filters, seed }: Selection): string {
  const query = new URLSearchParams(
    Object.entries({ ...filters, ...(seed && { seed }) }).filter(([, value]) => value),
  ).toString();
  return query && `?${query}`;
}

/** Tells whether a card matches all filters. */
export const isSelected = (
  card: Readonly<Record<FilterName, string>>,
  filters: Selection['filters'],
): boolean => filterNames.every((name) => !filters[name] || filters[name] === card[name]);
