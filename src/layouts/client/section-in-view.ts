/** A heading counts as read when it has come above this share of the window. */
const line = 0.3;

/**
 * Marks the section that is being read, in the contents beside the text and in the menu, and keeps the mark
 * and the current chapter in the view of their lists.
 */
export function followSections(): void {
  const ids = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map(({ hash }) => hash);
  const headings = ids.flatMap((hash) => document.getElementById(hash.slice(1)) ?? []);
  let marked: string | undefined;
  const mark = () => {
    const passed = headings.findLast((heading) => topOf(heading) < innerHeight * line);
    const last = scrollY > 0 && scrollY + innerHeight >= document.body.scrollHeight - 2;
    const current = last ? headings.findLast((heading) => topOf(heading) < innerHeight) : passed;
    if (current?.id === marked) return;
    marked = current?.id;
    for (const link of document.querySelectorAll<HTMLAnchorElement>(':is(.toc, .menu) a')) {
      const here = marked !== undefined && link.getAttribute('href') === `#${marked}`;
      if (here) link.setAttribute('aria-current', 'location');
      else if (link.getAttribute('aria-current') === 'location')
        link.removeAttribute('aria-current');
      if (here) reveal(link);
    }
  };
  let waits = false;
  addEventListener(
    'scroll',
    () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => {
        waits = false;
        mark();
      });
    },
    { passive: true },
  );
  document.getElementById('menu')?.addEventListener('toggle', () => {
    const here = document.querySelector('.menu [aria-current=location]');
    if (here) reveal(here);
  });
  const chapter = document.querySelector('.part-contents [aria-current]');
  if (chapter) reveal(chapter);
  mark();
}

const topOf = (heading: Element) => heading.getBoundingClientRect().top;

/** Scrolls the list that an entry stands in, and never the page. */
function reveal(entry: Element): void {
  const list = entry.closest('nav');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [box, frame] = [entry.getBoundingClientRect(), list.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom)
    list.scrollTop += box.top - frame.top - frame.height / 3;
}
