const form = document.querySelector<HTMLFormElement>('.search-form');

if (form) {
  form.hidden = false;
  const start = () =>
    import('./page.ts').then(
      (page) => page.startPage(form),
      () => {
        document
          .querySelector('.search-status')
          ?.append('The search did not load: use the topics.');
      },
    );
  // The query of a shared link is run at once; otherwise the script waits until the reader enters the form.
  if (location.search) {
    form.classList.add('asked');
    void start();
  } else form.addEventListener('focusin', start, { once: true });
}
