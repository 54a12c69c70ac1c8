const main = document.querySelector<HTMLElement>('.offline main');

if (main)
  import('./page.ts').then(
    (page) => page.startOfflinePage(main),
    () => {
      const status = main.querySelector('[data-offline=status]');
      if (status)
        status.textContent =
          'The rest of this page did not load. Reload it when you are connected.';
    },
  );
