import { type Hit, search } from './engine.ts';

const kinds = { chapter: 'Chapter', section: 'Section', question: 'Question' } as const;

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog, building it on first use, with the focus in its field. */
export function openSearch(): void {
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function build(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    'aria-label': 'Search the guide',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'A topic, a symbol, an error text',
  });
  const list = element('div', {
    id: 'search-results',
    role: 'listbox',
    'aria-label': 'Results',
  });
  const status = element('p', { role: 'status', class: 'search-status' });
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const made = element(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    element('div', { class: 'search-bar' }, input, close),
    status,
    list,
  );
  document.body.append(made);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => event.target === made && made.close());

  let turn = 0;
  const show = async () => {
    turn += 1;
    const mine = turn;
    const query = input.value.trim();
    if (query === '') {
      render(list, input, []);
      status.textContent = 'Type a topic, or code such as subprocess.run';
      return;
    }
    try {
      const hits = await search(query);
      if (mine !== turn) return;
      render(list, input, hits);
      status.textContent =
        hits.length === 0
          ? `Nothing found for “${query}”. Try fewer or other words.`
          : `${hits.length} results`;
    } catch {
      if (mine !== turn) return;
      render(list, input, []);
      const retry = element('button', { type: 'button' }, 'Try again');
      retry.addEventListener('click', () => void show());
      status.replaceChildren('The search index could not be loaded. ', retry);
    }
  };
  input.addEventListener('input', () => void show());
  input.addEventListener('keydown', (event) => steer(event, list, input));
  list.addEventListener('click', () => made.close());
  void show();
  return made;
}

function render(list: HTMLElement, input: HTMLInputElement, hits: readonly Hit[]): void {
  const options = hits.map(({ url, title, kind, page, excerpt }, index) => {
    const marked = excerpt.map(({ text, match }) => (match ? element('mark', {}, text) : text));
    const place = kind === 'chapter' ? kinds[kind] : `${kinds[kind]} · ${page}`;
    const selected = String(index === 0);
    return element(
      'a',
      { href: url, role: 'option', id: `hit-${index}`, tabindex: '-1', 'aria-selected': selected },
      element('span', { class: 'hit-kind' }, place),
      element('span', { class: 'hit-title' }, title),
      element('span', { class: 'hit-excerpt' }, ...marked),
    );
  });
  list.replaceChildren(...options);
  input.setAttribute('aria-expanded', String(hits.length > 0));
  if (hits.length > 0) input.setAttribute('aria-activedescendant', 'hit-0');
  else input.removeAttribute('aria-activedescendant');
}

function steer(event: KeyboardEvent, list: HTMLElement, input: HTMLInputElement): void {
  const options = [...list.querySelectorAll('a')];
  const current = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'Enter') {
    const link = options[current];
    if (!link) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) window.open(link.href);
    else link.click();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || options.length === 0) return;
  event.preventDefault();
  const next = (current + step + options.length) % options.length;
  for (const [index, option] of options.entries())
    option.setAttribute('aria-selected', String(index === next));
  input.setAttribute('aria-activedescendant', `hit-${next}`);
  options[next]?.scrollIntoView({ block: 'nearest' });
}
