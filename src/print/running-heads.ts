import type { Part } from '../series/model.ts';
import { bookletIds } from './booklet.ts';

/** Writes a text as a CSS string; escapes quotes, and what could end the rule or the `<style>` element. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The style sheet that prints the title of the part on left pages and of the chapter on right pages. Each chapter has a
 * named page of its own, because no browser supports `string-set`.
 * @see https://www.w3.org/TR/css-page-3/#using-named-pages
 */
export function runningHeads(part: Part): string {
  const backMatter = [
    { id: bookletIds.tasks, title: 'Tasks' },
    { id: bookletIds.answers, title: 'Answers' },
    { id: bookletIds.terms, title: 'Terms' },
  ];
  const chapters = part.chapters.map(({ slug, number, info }) => ({
    id: bookletIds.chapter({ slug }),
    title: `${number} ${info.title}`,
  }));
  const rules = [...chapters, ...backMatter].map(({ id, title }) => {
    const name = `sheet-${id}`;
    return `#${id}{page:${name}}@page ${name}:left{@top-left{content:${cssString(part.info.title)}}}@page ${name}:right{@top-right{content:${cssString(title)}}}`;
  });
  return `@media print{${rules.join('')}}`;
}
