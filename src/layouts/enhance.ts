// All the script that runs before a reader does anything: listeners, each of which loads its feature on
// first use. Its size is a budget of the whole site, so a new feature adds a line here and no more.

const page = document;
const listen = page.addEventListener.bind(page);
/** A script that was asked for is out of reach, or a new build has taken it away: the text is still there. */
function sayMissing(): void {
  const note = page.createElement('div');
  note.popover = 'auto';
  note.role = 'alert';
  note.style.cssText =
    'inset:auto 1rem 1rem;margin:auto;padding:1rem;background:var(--raised);color:var(--ink);border:1px solid var(--warn);border-radius:6px';
  note.textContent =
    'This did not load: you are offline, or the guide has a newer version. Reload the page to go on.';
  page.body.append(note);
  note.showPopover();
}
const openSearch = () =>
  import('../search/browser/dialog.ts').then((search) => search.openSearch(), sayMissing);

function button(selector: string, press: () => void): void {
  const found = page.querySelector<HTMLElement>(selector);
  if (!found) return;
  found.hidden = false;
  found.addEventListener('click', press);
}
button('[data-search]', openSearch);
button('[data-theme-toggle]', () =>
  import('./toggle-theme.ts').then((theme) => theme.toggleTheme(), sayMissing),
);
listen('keydown', (event) => {
  const held = event.ctrlKey || event.metaKey;
  const slash = event.key === '/' && !held;
  const typing = (event.target as Element).closest('input,textarea,select,[contenteditable]');
  if (slash ? typing : !held || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  openSearch();
});

try {
  if (sessionStorage['search-words'])
    import('../search/browser/marks.ts').then((marks) => marks.markArrival());
} catch {
  // A blocked store: a search has left nothing to mark.
}

// A link to itself copies its address. The copy is made here, at once: Safari allows it only within the click.
listen('click', (event) => {
  const target = event.target as HTMLElement;
  const source =
    target.closest<HTMLElement>('.anchor,.asks a,.file,.terms dt a') ??
    (target.matches('.program i[id]') &&
      event.offsetX < Number.parseFloat(getComputedStyle(target).paddingLeft) &&
      target);
  if (!source || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const { origin, pathname } = location;
  const url = new URL(source.getAttribute('href') ?? `#${source.id}`, origin + pathname);
  const program = source === target && source.closest<HTMLElement>('[data-hash]');
  if (program && source.id) url.search = `${program.id}=${program.dataset['hash']}`;
  const copied = Promise.resolve(navigator.clipboard?.writeText(url.href).then(() => true)).catch(
    () => false,
  );
  import('../links/copy-link.ts').then(
    (links) => links.copyLink(source, url.href, copied),
    sayMissing,
  );
});

let settled: ReturnType<typeof setTimeout>;
listen('selectionchange', () => {
  clearTimeout(settled);
  settled = setTimeout(() => {
    if (/\S\s+\S+\s+\S/.test(`${getSelection()}`))
      import('../links/selection-link.ts').then((links) => links.offerSelectionLink());
  }, 300);
});

// Former sections that moved to another page, and lines of programs.
function arrive(): void {
  // By its id: the browser sets `:target` only after this has run.
  const target = page.getElementById(location.hash.slice(1));
  const moved = target?.closest('.moved')?.querySelector('a');
  if (moved) location.replace(moved.href);
  else if (/-L\d/.test(location.hash)) import('../links/arrive.ts').then((links) => links.arrive());
}
addEventListener('hashchange', arrive);
arrive();

const { connection } = navigator as { connection?: { saveData: boolean } };
if (matchMedia('(hover:hover)').matches && !connection?.saveData)
  for (const type of ['pointerover', 'focusin'] as const)
    listen(type, (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('main a');
      if (link) import('../links/preview.ts').then((links) => links.preview(link, event));
    });

// What is kept for reading offline waits for the reader's first move.
for (const type of ['pointerdown', 'keydown', 'wheel'])
  listen(type, () => import('../offline/browser/start.ts').catch(() => {}), {
    once: true,
    passive: true,
  });
