import type { practiceAddresses } from '../../series/model.ts';

type Name = keyof typeof practiceAddresses;

/** What makes each page of practice work, loaded where it is needed. */
const pages: Record<Name, () => Promise<{ start: (room: HTMLElement) => void }>> = {
  cards: () => import('./list-page.ts'),
  mock: () => import('./mock-page.ts'),
  set: () => import('./set-page.ts'),
  review: () => import('./review-page.ts'),
  plan: () => import('./plan-page.ts'),
};

/** The script of a page. */
export const scriptOf = (name: string) => pages[name as Name]();
