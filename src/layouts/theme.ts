/**
 * Runs before the first paint, so that a chosen theme never flashes. No choice, or a blocked store, leaves
 * a theme that no rule speaks of, and so the system's.
 */
export const themeScript = 'try{document.documentElement.dataset.theme=localStorage.theme}catch{}';
