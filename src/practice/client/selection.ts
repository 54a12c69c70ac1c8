/** What the list of cards can be narrowed by. */
export const filterNames = ['part', 'level', 'kind', 'topic'] as const;

export type FilterName = (typeof filterNames)[number];

/** What a reader has chosen to see, as the address of the list says it. */
export interface Selection {
  /** Only what is chosen; all of the rest is shown. */
  filters: Partial<Record<FilterName, string>>;
  /** Present when the cards are shuffled. */
  seed?: string;
}

/** Longest value that is read from an address; what is longer was not written by this page. */
const longest = 100;

/**
 * Reads the query of an address.
 * @param takes says whether a filter has a value
 * @returns what is to be shown, and what of the address means nothing here
 */
export function readSelection(
  query: string,
  takes: (name: FilterName, value: string) => boolean,
): { selection: Selection; unknown: string[] } {
  const said = new URLSearchParams(query);
  const selection: Selection = { filters: {} };
  const unknown: string[] = [];
  for (const name of filterNames) {
    const value = said.get(name);
    if (!value) continue;
    if (takes(name, value)) selection.filters[name] = value;
    else unknown.push(`${name} “${value.slice(0, longest)}”`);
  }
  const seed = said.get('seed');
  if (seed) selection.seed = seed.slice(0, longest);
  return { selection, unknown };
}

/** The query that says it, with its question mark; empty when everything is shown in its own order. */
export function selectionQuery({ filters, seed }: Selection): string {
  const query = new URLSearchParams(
    Object.entries({ ...filters, ...(seed && { seed }) }).filter(([, value]) => value),
  ).toString();
  return query && `?${query}`;
}

/** True for a card that none of the filters leaves out. */
export const isSelected = (
  card: Readonly<Record<FilterName, string>>,
  filters: Selection['filters'],
): boolean => filterNames.every((name) => !filters[name] || filters[name] === card[name]);
