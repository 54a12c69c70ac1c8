import { series } from '../guide.ts';
import { practiceAddresses } from '../series/model.ts';

/** A page of the whole series that every page links to. */
export interface SitePage {
  /** Address without the base path. */
  address: string;
  name: string;
}

/** The pages that the header (where there is room), the menu and the footer of every page link to. */
export const sitePages: readonly SitePage[] = [
  { address: practiceAddresses.cards, name: 'Practice' },
  ...(series.glossary.terms.length > 0 ? [{ address: '/glossary/', name: 'Glossary' }] : []),
];
