import type { Identifier } from '@mdn/browser-compat-data';
import { bcd, lackingBrowser } from './browser-apis.ts';

/**
 * Finds what a style sheet uses that one of the oldest browsers lacks, by the data of MDN: properties, their keywords,
 * functions, selectors, at-rules and features of media queries. Leaves out what stands in `@supports`.
 * @returns each use once, as `:has needs firefox 121`, in the order of the alphabet
 */
export function tooNewCss(styles: string): string[] {
  const text = withoutGuarded(styles.replace(/\/\*[\s\S]*?\*\//g, ''));
  const { properties, selectors, types, 'at-rules': atRules } = bcd.css;
  const found = new Set<string>();
  const use = (name: string, feature: Identifier | undefined) => {
    const browser = lackingBrowser(feature?.__compat?.support);
    if (browser) found.add(`${name} needs ${browser}`);
  };
  for (const [, property = '', value = ''] of text.matchAll(/[;{]\s*([a-z-]+)\s*:\s*([^;{}]+)/g)) {
    use(property, properties?.[property]);
    for (const [word] of value.matchAll(/(?<![\w-])[a-z-]+/g))
      use(`${property}: ${word}`, properties?.[property]?.[word]);
    for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g))
      use(`${name}()`, types?.[name] ?? types?.['color']?.[name]);
  }
  for (const [, name = ''] of text.matchAll(/::?([a-z-]+)/g)) use(`:${name}`, selectors?.[name]);
  for (const [, name = ''] of text.matchAll(/@([a-z-]+)/g)) use(`@${name}`, atRules?.[name]);
  for (const [, name = ''] of text.matchAll(/\(([a-z-]+)\s*[:<>=]/g))
    use(`@media ${name}`, atRules?.['media']?.[name]);
  return [...found].sort();
}

/** Removes the `@supports` rules of style sheets: a browser that lacks a feature does not read the rule for it. */
function withoutGuarded(text: string): string {
  const start = text.indexOf('@supports');
  if (start < 0) return text;
  let depth = 0;
  let end = text.indexOf('{', start);
  do {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
    end += 1;
  } while (depth > 0 && end < text.length);
  return text.slice(0, start) + withoutGuarded(text.slice(end));
}
