import { type Element, type ParentNode, Text } from 'domhandler';
import { append, removeElement, replaceElement, textContent } from 'domutils';
import { all, hasClass, make, withClass } from './nodes.ts';
import { setLines } from './set-lines.ts';

/** Attributes that hold ids, apart by spaces. */
const idLists = ['aria-labelledby', 'aria-describedby', 'headers', 'for'];

/**
 * Turns the text of a page into one that stands in a booklet: headings lower and with their numbers as
 * text, no boxes to scroll and no lines to link to, since code is wrapped on paper.
 * @param lower how many levels
 */
export function setProse(root: ParentNode, lower = 1): void {
  setLines(root);
  for (const element of all(root, () => true)) {
    const { attribs, name } = element;
    if (hasClass(element, 'former')) delete attribs['id'];
    if (hasClass(element, 'program') || hasClass(element, 'fence') || hasClass(element, 'terminal'))
      for (const scrolls of ['tabindex', 'role', 'aria-label']) delete attribs[scrolls];
    if (hasClass(element, 'anchor')) setNumber(element);
    else if (hasClass(element, 'where') && name === 'a') removeElement(element);
    else if (name === 'a' && (hasClass(element, 'file') || inside(element, 'asks'))) {
      element.name = 'span';
      delete attribs['href'];
    } else if (name === 'a' && hasClass(element, 'part-label')) {
      element.name = 'p';
      delete attribs['href'];
    }
    const level = /^h([1-4])$/.exec(name)?.[1];
    if (level) element.name = `h${Number(level) + lower}`;
  }
}

/** The number of a section, which is a link to it on its page; the sign of one without a number goes. */
function setNumber(anchor: Element): void {
  const number = textContent(anchor);
  if (!/\d/.test(number)) removeElement(anchor);
  else {
    anchor.name = 'span';
    anchor.attribs = { class: 'number' };
    append(anchor, new Text(' '));
  }
}

/**
 * Adds to the names of tables where they stand, since every page counts its own from one.
 * @param where as "8.4", or the title of a task
 */
export function setTableNames(root: ParentNode, where: string): void {
  for (const { attribs } of all(root, withClass('table')))
    attribs['aria-label'] = `${attribs['aria-label']}, ${where}`;
}

/** True when an element's parent has a class. */
const inside = ({ parent }: Element, name: string) =>
  parent !== null && 'attribs' in parent && hasClass(parent as Element, name);

/** Gives every id of a stretch a prefix, and what refers to one with it. */
export function setIds(root: ParentNode, idFor: (id: string) => string): void {
  for (const { attribs } of all(root, () => true)) {
    for (const [name, value] of Object.entries(attribs)) {
      if (name === 'id') attribs[name] = idFor(value);
      else if (idLists.includes(name)) attribs[name] = value.split(/\s+/).map(idFor).join(' ');
      else if (value.includes('url(#'))
        attribs[name] = value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${idFor(id)})`);
    }
  }
  for (const { attribs } of all(root, ({ name }) => name === 'use'))
    for (const name of ['href', 'xlink:href'])
      if (attribs[name]?.startsWith('#')) attribs[name] = `#${idFor(attribs[name].slice(1))}`;
}

/** A list of the questions on a section becomes a line with their numbers. */
export function setAsked(root: ParentNode, numberAt: (href: string) => number | undefined): void {
  for (const list of all(root, withClass('section-questions'))) {
    const asked = all(list, ({ name }) => name === 'a')
      .map(({ attribs: { href = '' } }) => ({ href, number: numberAt(href) }))
      .filter((link): link is { href: string; number: number } => link.number !== undefined)
      .sort((a, b) => a.number - b.number);
    const marks = asked.flatMap(({ href, number }, index) => [
      index === 0 ? ' ' : ', ',
      make('a', { href }, [String(number)]),
    ]);
    const noun = asked.length === 1 ? 'question' : 'questions';
    replaceElement(
      list,
      make('p', { class: 'asked-here' }, [`Asked on this section: ${noun}`, ...marks]),
    );
  }
}
