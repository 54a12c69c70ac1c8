import { base } from '../guide.ts';

/** The same key as `storageKey('theme')`, which can only be called in a browser. */
const storageKey = JSON.stringify(`guide ${base}/ theme`);

/**
 * Script that applies the reader's theme: before the first paint, so that no other theme flashes up, when a page comes
 * from the back/forward cache, and when another tab changes the theme. Without a choice, or with storage blocked, no
 * style rule matches `data-theme`, so that the system's theme applies.
 */
export const themeScript = `(set=>{set();addEventListener("pageshow",set);addEventListener("storage",set)})(()=>{try{document.documentElement.dataset.theme=localStorage[${storageKey}]}catch{}})`;
