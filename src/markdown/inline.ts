import { Parser } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { inlineDialect } from '../series/read/dialect.ts';

/** A stretch of text that is all code or all prose. */
export interface TextRun {
  text: string;
  code: boolean;
}

/** Renders the inline Markdown of a field of front matter as HTML, without a `<p>` around it. */
export function inlineHtml(text: string): string {
  const { html } = markdownToHtml(text.replaceAll('<', '&lt;'), {
    features: inlineDialect,
  });
  return html
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1')
    .replaceAll('&amp;lt;', '&lt;');
}

/** Splits inline Markdown into stretches of prose and of code, without the marks. */
export function inlineRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
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

/** Converts inline Markdown to plain text without the marks, for titles and descriptions. */
export function plainText(text: string): string {
  return inlineRuns(text)
    .map((run) => run.text)
    .join('');
}

/** Shortens a text to at most `maxLength` characters; cuts between words and ends with an ellipsis. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const start = text.slice(0, maxLength);
  const words = /\s/.test(text[maxLength - 1] ?? '')
    ? start.trimEnd()
    : start.replace(/\s+\S*$/, '');
  return `${words.slice(0, maxLength - 1).replace(/[\s,;:.(–-]+$/, '')}…`;
}
