import type { APIRoute } from 'astro';
import { escapeHtmlInMarkdown, escapeMarkdown } from '../exports/escape.ts';
import { href, series } from '../guide.ts';
import { countedAll } from '../series/counted.ts';
import { chapterAddress, partAddress } from '../series/model.ts';

/**
 * Responds with the guide's llms.txt: a description for language models, with the Markdown version of each chapter.
 * @see https://llmstxt.org
 */
export const GET: APIRoute = ({ site }) => {
  const { info, parts } = series;
  const fullAddress = (address: string) => new URL(href(address), site).href;
  const about = [info.tagline, info.description].map(escapeMarkdown).join('. ');
  const lines = [`# ${escapeMarkdown(info.title)}`, '', `> ${about}`];
  for (const part of parts) {
    lines.push('', `## ${escapeMarkdown(part.info.title)}`, '');
    for (const chapter of part.chapters) {
      const twin = `${chapterAddress(part, chapter).replace(/\/$/, '')}.md`;
      const about = escapeHtmlInMarkdown(chapter.info.description);
      const title = escapeMarkdown(chapter.info.title);
      lines.push(`- [${chapter.number} ${title}](${fullAddress(twin)}): ${about}`);
    }
    if (part.questions.length > 0) {
      const list = fullAddress(`${partAddress(part)}questions/`);
      lines.push(`- [${countedAll(part.questions.length, 'question')}](${list})`);
    }
  }
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
