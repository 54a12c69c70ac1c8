import { replaceAddress } from '../../client/site.ts';
import { queryOf } from './query.ts';

/** Maximum number of characters of a value in an address; the page itself writes shorter ones. */
const maxValueLength = 100;

/**
 * Fills the fields of a form with the values that the address of the page has for them.
 * @returns the values that a field does not have, as "level “boss”"; the field then stays as it was
 */
export function fillFromAddress(form: HTMLFormElement): string[] {
  const unknown: string[] = [];
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement) || !value)
      continue;
    const valueBefore = field.value;
    field.value = value.slice(0, maxValueLength);
    if (field.value) continue;
    field.value = valueBefore;
    unknown.push(`${name} “${value.slice(0, maxValueLength)}”`);
  }
  return unknown;
}

/** Name of a field of the form -> its value, which may be empty. */
export const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** Writes what a form holds into the address of the page. */
export const writeToAddress = (form: HTMLFormElement): void =>
  replaceAddress(location.pathname + queryOf(valuesOf(form)) + location.hash);
