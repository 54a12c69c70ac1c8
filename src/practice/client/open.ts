import type { practiceAddresses } from '../deck.ts';

type Name = keyof typeof practiceAddresses;

/** What makes each page of practice work, loaded where it is needed. */
const pages: Record<Name, () => Promise<{ start: (room: HTMLElement) => void }>> = {
  cards: () => import('./list-page.ts'),
  mock: () => import('./mock-page.ts'),
  set: () => import('./set-page.ts'),
  review: () => import('./review-page.ts'),
};

const room = document.querySelector<HTMLElement>('[data-practice]');
const name = room?.dataset['practice'] as Name | undefined;

if (room && name)
  pages[name]().then(
    (page) => page.start(room),
    () => {
      room.textContent = 'The rest of this page did not load. Reload it when you are connected.';
    },
  );
