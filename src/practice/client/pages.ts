import type { practiceAddresses } from '../../series/model.ts';

type Name = keyof typeof practiceAddresses;

/** Name of a practice page -> function that loads its script. */
const pages: Record<Name, () => Promise<{ start: (room: HTMLElement) => void }>> = {
  cards: () => import('./list-page.ts'),
  mock: () => import('./mock-page.ts'),
  set: () => import('./set-page.ts'),
  review: () => import('./review-page.ts'),
  plan: () => import('./plan-page.ts'),
};

/** Loads the script of a practice page. */
export const scriptOf = (name: string) => pages[name as Name]();
