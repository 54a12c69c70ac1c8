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

if (room)
  pages[room.dataset['practice'] as Name]().then(
    ({ start }) => start(room),
    () => {
      room.textContent = 'This did not load. Reload it when you are connected.';
    },
  );
