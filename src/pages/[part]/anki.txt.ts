import type { APIRoute, GetStaticPaths } from 'astro';
import { ankiFile } from '../../exports/anki.ts';
import { former, href, series } from '../../guide.ts';
import type { Part } from '../../series/model.ts';

/** One file for Anki beside the questions of each part. */
export const getStaticPaths = (() =>
  series.parts
    .filter(({ questions }) => questions.length > 0)
    .map((part) => ({ params: { part: part.slug }, props: { part } }))) satisfies GetStaticPaths;

/** Answers with the cards of the part. */
export const GET: APIRoute<{ part: Part }> = ({ props, site }) => {
  const whole = (address: string) => new URL(href(address), site).href;
  const body = ankiFile({ title: series.info.title, part: props.part, former, whole });
  return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
