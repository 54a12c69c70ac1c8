// The script that every practice page runs at once. It is small because of the budget for scripts before the first
// interaction; the table of the pages' scripts is loaded with them.
const room = document.querySelector<HTMLElement>('[data-practice]');

const statusLine = room?.querySelector<HTMLElement>('[role=status]');

if (room && statusLine)
  import('./pages.ts')
    .then(({ loadPageScript }) => loadPageScript(`${room.dataset['practice']}`))
    .then(
      (page) => page.start(room, statusLine),
      () => {
        statusLine.textContent =
          'The rest of this page did not load. Reload it when you are connected.';
        // What the server drew stays, shown as it is without scripts.
        room.classList.add('static');
      },
    );
