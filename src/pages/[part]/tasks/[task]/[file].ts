import type { APIRoute, GetStaticPaths } from 'astro';
import { programsOf, series } from '../../../../guide.ts';

/** The programs of each task as files of their own, for readers who work on them. */
export const getStaticPaths = (() =>
  series.parts.flatMap((part) =>
    part.tasks.flatMap((task) =>
      Object.values(programsOf(task)).map(({ name, code }) => ({
        params: { part: part.slug, task: task.slug, file: name },
        props: { code },
      })),
    ),
  )) satisfies GetStaticPaths;

/** Answers with the program's text. */
export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(`${props.code}\n`, { headers: { 'content-type': 'text/x-python; charset=utf-8' } });
