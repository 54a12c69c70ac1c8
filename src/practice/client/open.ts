// What a page of practice runs before the first interaction, which is weighed; the list of scripts is not in it.
const room = document.querySelector<HTMLElement>('[data-practice]');

if (room)
  import('./pages.ts')
    .then(({ scriptOf }) => scriptOf(`${room.dataset['practice']}`))
    .then(
      (page) => page.start(room),
      () => {
        room.textContent = 'The rest of this page did not load. Reload it when you are connected.';
      },
    );
