/** Share of the window's height: a section is being read once its heading is above this line. */
const readingLine = 0.3;

/**
 * Marks the entry of the section that is being read, in the contents beside the text and in the menu, now and while the
 * reader scrolls. Scrolls the lists so that the marked entry and the current chapter are visible.
 */
export function markSectionInView(): void {
  const ids = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map(({ hash }) => hash);
  const headings = ids.flatMap((hash) => document.getElementById(hash.slice(1)) ?? []);
  let markedId: string | undefined;
  const update = () => {
    const lastPassed = headings.findLast((heading) => topOf(heading) < innerHeight * readingLine);
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.body.scrollHeight - 2;
    const current = isAtEnd
      ? headings.findLast((heading) => topOf(heading) < innerHeight)
      : lastPassed;
    if (current?.id === markedId) return;
    markedId = current?.id;
    for (const link of document.querySelectorAll<HTMLAnchorElement>(':is(.toc, .menu) a')) {
      const isCurrent = markedId !== undefined && link.getAttribute('href') === `#${markedId}`;
      if (isCurrent) link.setAttribute('aria-current', 'location');
      else if (link.getAttribute('aria-current') === 'location')
        link.removeAttribute('aria-current');
      if (isCurrent) scrollIntoList(link);
    }
  };
  let frameRequested = false;
  addEventListener(
    'scroll',
    () => {
      if (frameRequested) return;
      frameRequested = true;
      requestAnimationFrame(() => {
        frameRequested = false;
        update();
      });
    },
    { passive: true },
  );
  document.getElementById('menu')?.addEventListener('toggle', () => {
    const currentLink = document.querySelector('.menu [aria-current=location]');
    if (currentLink) scrollIntoList(currentLink);
  });
  const chapter = document.querySelector('.part-contents [aria-current]');
  if (chapter) scrollIntoList(chapter);
  update();
}

const topOf = (heading: Element) => heading.getBoundingClientRect().top;

/** Scrolls the list of an entry so that the entry is visible, without scrolling the page. */
function scrollIntoList(entry: Element): void {
  const list = entry.closest('nav');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [entryBox, listBox] = [entry.getBoundingClientRect(), list.getBoundingClientRect()];
  if (entryBox.top < listBox.top || entryBox.bottom > listBox.bottom)
    list.scrollTop += entryBox.top - listBox.top - listBox.height / 3;
}
