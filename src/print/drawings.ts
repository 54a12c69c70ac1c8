import { readFileSync } from 'node:fs';
import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { createElement, findElements } from './nodes.ts';

const tokenFiles = ['tokens.css', 'fonts.css'].map(
  (name) => new URL(`../styles/${name}`, import.meta.url),
);
const figureStylesFile = new URL('../components/figure.css', import.meta.url);

/** Name of a custom property without its hyphens -> its value in the light theme: a colour, or a list of faces. */
function lightTokens(): Map<string, string> {
  const css = tokenFiles.map((file) => readFileSync(file, 'utf8')).join('');
  const tokens = new Map<string, string>();
  const found = css.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),[^)]*\)|([^;{}]+));/g);
  // The first declaration counts; later ones are for forced colours.
  for (const [, name = '', light, plain = ''] of found)
    if (!tokens.has(name)) tokens.set(name, light ?? plain);
  return tokens;
}

/** The site's styles for figures, as a style sheet for an SVG file, in the colours of the light theme. */
function drawingStyles(): string {
  const tokens = lightTokens();
  const css = readFileSync(figureStylesFile, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const rules = [...css.matchAll(/\.drawing ([^{]+)\{([^}]*)\}/g)].map(
    ([, selector = '', rule = '']) => {
      const svgDeclarations = rule
        .split(';')
        .filter((line) => /^\s*(?:fill|stroke|font)/.test(line));
      // Readers of books, and what draws their images, often know no `:is()`.
      const plain = selector.trim().replace(/^:is\((.*)\)$/, '$1');
      return `${plain}{${svgDeclarations.join(';')}}`;
    },
  );
  return rules
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => tokens.get(name) ?? 'currentColor');
}

/**
 * Changes an SVG element of a page so that it can be a file of its own: adds a style sheet and the namespace.
 * @returns the same element, and its text alternative: title and description
 */
export function standaloneSvg(svg: Element): { svg: Element; alternative: string } {
  const style = createElement('style', {}, [drawingStyles()]);
  svg.children.unshift(style);
  svg.attribs['xmlns'] = 'http://www.w3.org/2000/svg';
  const textOf = (name: string) => {
    const [element] = findElements(svg, (candidate) => candidate.name === name);
    return element ? textContent(element).trim() : '';
  };
  return { svg, alternative: [textOf('title'), textOf('desc')].filter(Boolean).join('. ') };
}
