import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { languageOf } from '../../../examples/languages/languages.ts';
import { examplesOf, former, series } from '../../../guide.ts';
import { exampleAddress } from '../../../series/model.ts';

/**
 * Every example as the file that its author wrote, metadata included, so that `uv run` or Python runs it; under
 * its former addresses too.
 */
export const getStaticPaths = (() =>
  series.parts.flatMap((part) =>
    [...examplesOf(part).values()].flatMap(({ name, path }) => {
      const address = exampleAddress(part, name);
      const folder = exampleAddress(part, '');
      return [address, ...(former.pages.get(address) ?? [])]
        .filter((each) => each.startsWith(folder))
        .map((each) => ({
          params: { part: part.slug, file: each.slice(folder.length) },
          props: { path, type: languageOf(name).mediaType },
        }));
    }),
  )) satisfies GetStaticPaths;

/** Answers with the program's text. */
export const GET: APIRoute<{ path: string; type: string }> = ({ props: { path, type } }) =>
  new Response(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'), {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
