import { element } from '../../client/dom.ts';

/** What a reader can do next, side by side. */
export const choices = (...controls: HTMLElement[]): HTMLElement =>
  element('div', { class: 'choices' }, ...controls);

/**
 * A control with its name above it.
 * @param control has an id
 */
export const labelled = (name: string, control: HTMLElement): HTMLElement =>
  element('div', { class: 'field' }, element('label', { for: control.id }, name), control);
