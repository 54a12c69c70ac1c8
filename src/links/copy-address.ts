/**
 * Copies the address of a link to itself when it is clicked, or that of a line whose number is. The copy is
 * made within the click, since Safari allows it only there.
 * @param sayMissing says that a script is out of reach
 */
export function copyAddress(event: MouseEvent, sayMissing: () => void): void {
  const target = event.target as HTMLElement;
  const source =
    target.closest<HTMLElement>('.anchor,.asks a,.file,.terms dt a') ??
    (target.matches('.program i[id]') &&
      event.offsetX < Number.parseFloat(getComputedStyle(target).paddingLeft) &&
      target);
  if (!source || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const { origin, pathname } = location;
  const url = new URL(source.getAttribute('href') ?? `#${source.id}`, origin + pathname);
  const program = source === target && source.closest<HTMLElement>('[data-hash]');
  if (program && source.id) url.search = `${program.id}=${program.dataset['hash']}`;
  const copied = Promise.resolve(navigator.clipboard?.writeText(url.href).then(() => true)).catch(
    () => false,
  );
  import('./copy-link.ts').then((links) => links.copyLink(source, url.href, copied), sayMissing);
}
