import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { contentRoot } from '../series/content-root.ts';
import { dialect } from '../series/outline.ts';
import { baseLinkPlugin } from './base-links.ts';
import { calloutPlugin } from './callouts.ts';
import { fencePlugin } from './fences.ts';
import { tablePlugin } from './tables.ts';

const kept = new Map<string, Promise<string>>();

/**
 * Renders the answer of a question card. It holds no components, so it is Markdown and no module of its
 * own: a bundler that loads three modules a chapter takes three times as long as one that loads one.
 * @param path of the card from the content folder
 */
export function answerHtml(path: string): Promise<string> {
  const found = import.meta.env.PROD ? kept.get(path) : undefined;
  if (found) return found;
  const rendered = render(path);
  kept.set(path, rendered);
  return rendered;
}

async function render(path: string): Promise<string> {
  const text = readFileSync(join(contentRoot(), path), 'utf8').replace(/^\uFEFF/, '');
  const { html } = await markdownToHtml(text.replaceAll('\r\n', '\n'), {
    features: { ...dialect, gfm: true, smartPunctuation: true },
    mdastPlugins: [calloutPlugin],
    hastPlugins: [fencePlugin, tablePlugin, baseLinkPlugin(import.meta.env.BASE_URL)],
  });
  return html;
}
