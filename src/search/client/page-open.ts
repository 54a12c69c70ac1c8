const form = document.querySelector<HTMLFormElement>('.search-form');

if (form) {
  form.hidden = false;
  const start = () =>
    import('./page.ts').then(
      (page) => page.startPage(form),
      () => {
        const status = document.querySelector('.search-status');
        if (status) status.textContent = 'The search did not load: use the topics.';
      },
    );
  // The query of a shared link is run at once; otherwise the script waits until the reader enters the form.
  if (location.search !== '') void start();
  else form.addEventListener('focusin', () => void start(), { once: true });
}
