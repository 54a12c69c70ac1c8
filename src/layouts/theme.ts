import { themeKey } from '../client/storage-keys.ts';

/**
 * Runs before the first paint, so that a chosen theme never flashes, again when the browser shows a page as
 * it was left, and when another tab chooses. No choice, or a blocked store, leaves a theme that no rule
 * speaks of, and so the system's.
 */
export const themeScript = `(set=>{set();addEventListener("pageshow",set);addEventListener("storage",set)})(()=>{try{document.documentElement.dataset.theme=localStorage[${JSON.stringify(themeKey)}]}catch{}})`;
