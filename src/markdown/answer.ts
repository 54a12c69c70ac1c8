import { basename } from 'node:path';
import { renderMdx } from './render-mdx.ts';

const kept = new Map<string, Promise<string>>();

/**
 * Renders the answer of a question card, which holds no components. It stands in its chapter and on its
 * own page, so a build keeps it.
 * @param path of the card from the content folder
 */
export function answerHtml(path: string): Promise<string> {
  const found = import.meta.env.PROD ? kept.get(path) : undefined;
  if (found) return found;
  const within = `, answer ${basename(path, '.mdx')}`;
  const rendered = renderMdx(path, [], within).then((segments) => segments.join(''));
  kept.set(path, rendered);
  return rendered;
}
