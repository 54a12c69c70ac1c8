const main = document.querySelector<HTMLElement>('.offline main');

if (main) void import('./browser/page.ts').then((page) => page.startOfflinePage(main));
