const form = document.querySelector<HTMLFormElement>('.search-form');

if (form) {
  form.hidden = false;
  const start = async () => {
    const { startPage } = await import('./browser/page.ts');
    startPage(form);
  };
  // A shared search is run at once; an empty form waits for its reader.
  if (location.search !== '') void start();
  else form.addEventListener('focusin', () => void start(), { once: true });
}
