/** Makes an element with attributes and children; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button with its action. */
export function button(label: string, action: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', action);
  return made;
}

/** Adds the styles of a feature to the page when the feature is first used. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Moves a positioned element to a point of the window, whatever it is positioned from, and keeps it
 * within the window's width.
 * @param left pixels from the window's left edge
 * @param top pixels from the window's upper edge
 */
export function moveTo(placed: HTMLElement, left: number, top: number): void {
  const { style } = placed;
  style.left = '0';
  style.top = '0';
  const own = placed.getBoundingClientRect();
  const most = document.documentElement.clientWidth - own.width - 16;
  style.left = `${Math.max(16, Math.min(left, most)) - own.left}px`;
  style.top = `${top - own.top}px`;
}
