import type { Part } from '../series/model.ts';
import { ids } from './booklet.ts';

/** A string of CSS: quotes and what ends a rule or the style element are written as escapes. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The style sheet that puts the title of the part and of the chapter at the head of each printed page.
 * Each chapter is a kind of page of its own, since no browser knows `string-set`.
 * @see https://www.w3.org/TR/css-page-3/#using-named-pages
 */
export function runningHeads(part: Part): string {
  const back = [
    { id: ids.tasks, title: 'Tasks' },
    { id: ids.answers, title: 'Answers' },
    { id: ids.terms, title: 'Terms' },
  ];
  const chapters = part.chapters.map(({ slug, number, info }) => ({
    id: ids.chapter({ slug }),
    title: `${number} ${info.title}`,
  }));
  const sheets = [...chapters, ...back].map(({ id, title }) => {
    const name = `sheet-${id}`;
    return `#${id}{page:${name}}@page ${name}:left{@top-left{content:${cssString(part.info.title)}}}@page ${name}:right{@top-right{content:${cssString(title)}}}`;
  });
  return `@media print{${sheets.join('')}}`;
}
