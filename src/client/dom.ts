/** Creates an element with attributes and children; a string becomes a text node, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.append(...children);
  return created;
}

/** Creates a button that calls `action` when it is clicked. */
export function button(label: string, action: () => void): HTMLButtonElement {
  const created = element('button', { type: 'button' }, label);
  created.addEventListener('click', action);
  return created;
}

/**
 * Finds the first element that matches a selector, which the page must have.
 * @throws Error when there is none
 */
export function find<E extends Element = HTMLElement>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
}

/** Message for a reader whose browser has refused to copy a text. */
export const copyRefused = 'The browser refused to copy. Copy this yourself:';

/** Creates a read-only field from which the reader can copy a text. Call its `select()` once it is on the page. */
export function fieldToCopy(text: string): HTMLTextAreaElement {
  const field = element('textarea', { readonly: '', 'aria-label': 'To copy' });
  field.value = text;
  return field;
}

/**
 * Clones the first element in a `<template>` of the page.
 * @param selector selects the template
 * @throws Error when the page has no such template, or the template is empty
 */
export const fromTemplate = (selector: string): HTMLElement =>
  find(find<HTMLTemplateElement>(document, selector).content, '*').cloneNode(true) as HTMLElement;

/** Makes each button within an element call, when it is clicked, the action with the name in its `value`. */
export function onButtons(within: HTMLElement, actions: Record<string, () => void>): void {
  within.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && target.closest('button');
    if (pressed) actions[pressed.value]?.();
  });
}

/** Adds a style sheet to the page, for a feature that brings its own styles. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Moves an absolutely positioned element to a point of the window, whatever its containing block is, and keeps it within
 * the window's width.
 * @param left pixels from the window's left edge
 * @param top pixels from the window's upper edge
 */
export function moveTo(positioned: HTMLElement, left: number, top: number): void {
  const { style } = positioned;
  style.left = '0';
  style.top = '0';
  const box = positioned.getBoundingClientRect();
  const maxLeft = document.documentElement.clientWidth - box.width - 16;
  style.left = `${Math.max(16, Math.min(left, maxLeft)) - box.left}px`;
  style.top = `${top - box.top}px`;
}
