import type { APIRoute, GetStaticPaths } from 'astro';
import { ankiFile } from '../../exports/anki.ts';
import { former, href, series } from '../../guide.ts';
import type { Part } from '../../series/model.ts';

/** One file for each part that has questions: its cards, for import into Anki. */
export const getStaticPaths = (() =>
  series.parts
    .filter(({ questions }) => questions.length > 0)
    .map((part) => ({ params: { part: part.slug }, props: { part } }))) satisfies GetStaticPaths;

/** Responds with the cards of the part in Anki's text format. */
export const GET: APIRoute<{ part: Part }> = ({ props, site }) => {
  const fullAddress = (address: string) => new URL(href(address), site).href;
  const body = ankiFile({
    title: series.info.title,
    part: props.part,
    former,
    absoluteUrl: fullAddress,
  });
  return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
