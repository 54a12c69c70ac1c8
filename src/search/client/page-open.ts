const form = document.querySelector<HTMLFormElement>('.search-form');

if (form) {
  form.hidden = false;
  const start = () =>
    import('./page.ts').then(
      (page) => page.startPage(form),
      () => {
        const status = document.querySelector('.search-status');
        if (status) status.textContent = 'The search did not load. All topics are listed below.';
      },
    );
  // A shared search is run at once; an empty form waits for its reader.
  if (location.search !== '') void start();
  else form.addEventListener('focusin', () => void start(), { once: true });
}
