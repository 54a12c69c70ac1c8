import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { languageOf } from '../../../examples/languages/languages.ts';
import { examplesOf, former, series } from '../../../guide.ts';
import { exampleAddress } from '../../../series/model.ts';

/**
 * A file for each example, at its address and at its former ones. It is the author's file with its script metadata, so
 * that `uv run` can run it.
 */
export const getStaticPaths = (() =>
  series.parts.flatMap((part) =>
    [...examplesOf(part).values()].flatMap(({ name, path }) => {
      const address = exampleAddress(part, name);
      const folder = exampleAddress(part, '');
      return [address, ...(former.pages.get(address) ?? [])]
        .filter((fileAddress) => fileAddress.startsWith(folder))
        .map((fileAddress) => ({
          params: { part: part.slug, file: fileAddress.slice(folder.length) },
          props: { path, type: languageOf(name).mediaType },
        }));
    }),
  )) satisfies GetStaticPaths;

/** Responds with the program's text, with line breaks as on Unix. */
export const GET: APIRoute<{ path: string; type: string }> = ({ props: { path, type } }) =>
  new Response(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'), {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
