import { storageKey } from '../../client/site.ts';

const themeKey = storageKey('theme');

/** Switches between the light and the dark theme, and stores the choice for other pages. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const chosen = root.dataset['theme'] ?? '';
  const next = (/^(?:dark|light)$/.test(chosen) ? chosen : system) === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = next;
  try {
    localStorage.setItem(themeKey, next);
  } catch {
    // Storage is blocked: the choice applies to this page only.
  }
}
