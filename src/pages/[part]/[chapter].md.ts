import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownTwin } from '../../exports/twin.ts';
import { examplesOf, href, series } from '../../guide.ts';
import { type Chapter, chapterAddress, type Part } from '../../series/model.ts';

/** A Markdown version of each chapter, at the chapter's address with `.md`. */
export const getStaticPaths = (() =>
  series.parts.flatMap((part) =>
    part.chapters.map((chapter) => ({
      params: { part: part.slug, chapter: chapter.slug },
      props: { part, chapter },
    })),
  )) satisfies GetStaticPaths;

/** Responds with the chapter as Markdown. */
export const GET: APIRoute<{ part: Part; chapter: Chapter }> = ({ props, site }) => {
  const { part, chapter } = props;
  const fullAddress = (address: string) => new URL(href(address), site).href;
  const url = fullAddress(chapterAddress(part, chapter));
  const body = markdownTwin({
    part,
    chapter,
    examples: examplesOf(part),
    url,
    absoluteUrl: fullAddress,
  });
  return new Response(body, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
