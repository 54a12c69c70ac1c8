const theme = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
const search = document.querySelector<HTMLButtonElement>('[data-search]');
const root = document.documentElement;

async function open(): Promise<void> {
  const { openSearch } = await import('./dialog.ts');
  openSearch();
}

if (search) {
  search.hidden = false;
  search.addEventListener('click', () => void open());
}
document.addEventListener('keydown', (event) => {
  const typing = (event.target as HTMLElement).closest(
    'input, textarea, select, [contenteditable]',
  );
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey;
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!slash && !k) return;
  event.preventDefault();
  void open();
});
if (theme) {
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const next = (root.dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark';
    root.dataset['theme'] = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // A blocked store: the choice holds for this page.
    }
  });
}
