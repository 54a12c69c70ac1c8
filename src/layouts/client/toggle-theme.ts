import { storageKey } from '../../client/site.ts';

const themeKey = storageKey('theme');

/** Switches between light and dark, and keeps the choice for the next pages. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const chosen = root.dataset['theme'] ?? '';
  const next = (/^(?:dark|light)$/.test(chosen) ? chosen : system) === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = next;
  try {
    localStorage.setItem(themeKey, next);
  } catch {
    // A blocked store: the choice holds for this page.
  }
}
