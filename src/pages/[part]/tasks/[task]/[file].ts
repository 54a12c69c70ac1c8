import type { APIRoute, GetStaticPaths } from 'astro';
import { languageOf } from '../../../../examples/languages/languages.ts';
import { programsOf, series } from '../../../../guide.ts';

/** A file for each program of a task: the given program, the tests and the solution. */
export const getStaticPaths = (() =>
  series.parts.flatMap((part) =>
    part.tasks.flatMap((task) =>
      Object.values(programsOf(task)).map(({ name, code }) => ({
        params: { part: part.slug, task: task.slug, file: name },
        props: { code, type: languageOf(name).mediaType },
      })),
    ),
  )) satisfies GetStaticPaths;

/** Responds with the program's text. */
export const GET: APIRoute<{ code: string; type: string }> = ({ props: { code, type } }) =>
  new Response(`${code}\n`, { headers: { 'content-type': `${type}; charset=utf-8` } });
