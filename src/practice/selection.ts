/** Names of the filters of cards, which are also parameters of the pages' addresses. */
export const filterNames = ['part', 'level', 'kind', 'topic'] as const;

/** The name of a filter of cards. */
export type FilterName = (typeof filterNames)[number];

/** Name of a filter -> chosen value; a filter without a value shows all cards. */
export type Filters = Partial<Readonly<Record<FilterName, string>>>;

/** Tells whether a card matches all filters. */
export const isSelected = (card: Readonly<Record<FilterName, string>>, filters: Filters): boolean =>
  filterNames.every((name) => !filters[name] || filters[name] === card[name]);
