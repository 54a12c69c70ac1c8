import { base } from '../guide.ts';

/** As `storageKey` makes it, which is for browsers only. */
const key = JSON.stringify(`guide ${base}/ theme`);

/**
 * Runs before the first paint, so that a chosen theme never flashes, again when the browser shows a page as
 * it was left, and when another tab chooses. No choice, or a blocked store, leaves a theme that no rule
 * speaks of, and so the system's.
 */
export const themeScript = `(set=>{set();addEventListener("pageshow",set);addEventListener("storage",set)})(()=>{try{document.documentElement.dataset.theme=localStorage[${key}]}catch{}})`;
