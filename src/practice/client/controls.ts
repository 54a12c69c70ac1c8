import { element } from '../../client/dom.ts';

/** A row of controls for what the reader can do next. */
export const controlRow = (...controls: HTMLElement[]): HTMLElement =>
  element('div', { class: 'choices' }, ...controls);

/**
 * A control with its label above it.
 * @param control a form control that has an id
 */
export const labelledControl = (name: string, control: HTMLElement): HTMLElement =>
  element('div', { class: 'field' }, element('label', { for: control.id }, name), control);
