import type { practiceAddresses } from '../../series/model.ts';

type PageName = keyof typeof practiceAddresses;

/**
 * Starts a practice page.
 * @param room the element that the script fills
 * @param status the element in it for messages
 */
type Start = (room: HTMLElement, status: HTMLElement) => void;

/** Name of a practice page -> function that loads its script. */
const loaders: Record<PageName, () => Promise<{ start: Start }>> = {
  cards: () => import('./list-page.ts'),
  mock: () => import('./mock-page.ts'),
  set: () => import('./set-page.ts'),
  review: () => import('./review-page.ts'),
  plan: () => import('./plan-page.ts'),
};

/** Loads the script of a practice page. */
export const loadPageScript = (name: string) => loaders[name as PageName]();
