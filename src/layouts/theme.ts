/**
 * Runs before the first paint, so that a chosen theme never flashes. No choice, or a blocked store, leaves
 * a theme that no rule speaks of, and so the system's. It runs again on a page that comes back from the
 * back/forward cache, and when another tab has chosen.
 */
export const themeScript =
  "(()=>{const t=()=>{try{document.documentElement.dataset.theme=localStorage.theme}catch{}};t();for(const k of['pageshow','storage'])addEventListener(k,t)})()";
