import { Parser } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { inlineDialect } from '../series/read/dialect.ts';

/** A stretch of text that is all code or all prose. */
export interface Run {
  text: string;
  code: boolean;
}

/** Renders the inline Markdown of a front matter field, such as `code`, without a paragraph. */
export function inlineHtml(text: string): string {
  const { html } = markdownToHtml(text.replaceAll('<', '&lt;'), {
    features: inlineDialect,
  });
  return html
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1')
    .replaceAll('&amp;lt;', '&lt;');
}

/** The same text without its marks, in stretches of prose and code. */
export function inlineRuns(text: string): Run[] {
  const runs: Run[] = [];
  let code = false;
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'code') code = true;
    },
    onclosetag(name) {
      if (name === 'code') code = false;
    },
    ontext(text) {
      const last = runs.at(-1);
      if (last?.code === code) last.text += text;
      else runs.push({ text, code });
    },
  });
  parser.end(inlineHtml(text));
  return runs;
}

/** The same text without its marks, for titles and descriptions. */
export function plainText(text: string): string {
  return inlineRuns(text)
    .map((run) => run.text)
    .join('');
}

/** Text of at most `limit` characters, cut between words and marked with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit);
  const words = /\s/.test(text[limit - 1] ?? '') ? kept.trimEnd() : kept.replace(/\s+\S*$/, '');
  return `${words.slice(0, limit - 1).replace(/[\s,;:.(–-]+$/, '')}…`;
}
