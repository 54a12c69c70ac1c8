import { readFileSync } from 'node:fs';
import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { all, make } from './nodes.ts';

const tokens = new URL('../styles/tokens.css', import.meta.url);
const figures = new URL('../components/figure.css', import.meta.url);

/** Colours of the light theme, by the names of their custom properties. */
function lightColours(): Map<string, string> {
  const css = readFileSync(tokens, 'utf8');
  const colours = new Map<string, string>();
  const found = css.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),[^)]*\)|([^;{}]+));/g);
  // The first wins: what follows is for a reader's own palette.
  for (const [, name = '', light, plain = ''] of found)
    if (!colours.has(name)) colours.set(name, light ?? plain);
  return colours;
}

/** The rules of the site's drawings for a drawing that stands alone in a file. */
export function drawingStyles(): string {
  const colours = lightColours();
  const css = readFileSync(figures, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const rules = [...css.matchAll(/\.drawing ([^{]+)\{([^}]*)\}/g)].map(
    ([, selector = '', rule = '']) => {
      const ink = rule.split(';').filter((line) => /^\s*(?:fill|stroke|font)/.test(line));
      return `${selector.trim()}{${ink.join(';')}}`;
    },
  );
  return rules
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'currentColor');
}

/** A drawing as a file of its own, and what it shows for those who do not see it. */
export function standAlone(svg: Element): { svg: Element; alternative: string } {
  const style = make('style', {}, [drawingStyles()]);
  svg.children.unshift(style);
  svg.attribs['xmlns'] = 'http://www.w3.org/2000/svg';
  const says = (name: string) => {
    const [element] = all(svg, (candidate) => candidate.name === name);
    return element ? textContent(element).trim() : '';
  };
  return { svg, alternative: [says('title'), says('desc')].filter(Boolean).join('. ') };
}
