import type { APIRoute } from 'astro';
import { guide, href } from '../components/guide.ts';
import { plainText } from '../markdown/inline.ts';
import { chapterAddress, partAddress } from '../series/model.ts';

/**
 * The guide for readers that are programs: what it is, and the Markdown twin of each chapter.
 * @see https://llmstxt.org
 */
export const GET: APIRoute = ({ site }) => {
  const { info, parts } = guide().series;
  const full = (address: string) => new URL(href(address), site).href;
  const lines = [`# ${info.title}`, '', `> ${info.tagline}. ${info.description}`];
  for (const part of parts) {
    lines.push('', `## ${part.info.title}`, '');
    for (const chapter of part.chapters) {
      const twin = `${chapterAddress(part, chapter).replace(/\/$/, '')}.md`;
      const about = plainText(chapter.info.description);
      lines.push(`- [${chapter.number} ${chapter.info.title}](${full(twin)}): ${about}`);
    }
    if (part.questions.length > 0) {
      const list = full(`${partAddress(part)}questions/`);
      lines.push(`- [All ${part.questions.length} questions](${list})`);
    }
  }
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
