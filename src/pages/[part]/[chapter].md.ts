import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownTwin } from '../../exports/markdown.ts';
import { guide, href } from '../../guide.ts';
import { cardOf } from '../../series/look-up.ts';
import { type Chapter, chapterAddress, type Part } from '../../series/model.ts';
import { contentRoot } from '../../series/read/content-root.ts';

/** One Markdown twin beside each chapter. */
export const getStaticPaths = (() =>
  guide().series.parts.flatMap((part) =>
    part.chapters.map((chapter) => ({
      params: { part: part.slug, chapter: chapter.slug },
      props: { part, chapter },
    })),
  )) satisfies GetStaticPaths;

const bodyOf = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '');
const read = (path: string) =>
  readFileSync(join(contentRoot(), path), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');

/** Answers with the chapter as Markdown. */
export const GET: APIRoute<{ part: Part; chapter: Chapter }> = ({ props, site }) => {
  const { part, chapter } = props;
  const shown = new Set(chapter.outline.elements.map(({ attributes }) => attributes['id']));
  const cards = [...shown].flatMap((id) => (id && cardOf(part, id)) || []);
  const body = markdownTwin({
    part,
    chapter,
    text: read(chapter.path),
    examples: guide().examples.get(part.folder) ?? new Map(),
    answers: new Map(cards.map(({ id, path }) => [id, bodyOf(read(path))])),
    url: new URL(href(chapterAddress(part, chapter)), site).href,
  });
  return new Response(body, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
