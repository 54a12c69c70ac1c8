import { series } from '../guide.ts';
import { practiceAddresses } from '../series/model.ts';

/** A page of the whole series that the frame leads to from every page. */
export interface Place {
  /** Without the base path. */
  address: string;
  name: string;
}

/** In the header where there is room, in the menu and in the footer; one more is one row here. */
export const places: readonly Place[] = [
  { address: practiceAddresses.cards, name: 'Practice' },
  ...(series.glossary.terms.length > 0 ? [{ address: '/glossary/', name: 'Glossary' }] : []),
];
