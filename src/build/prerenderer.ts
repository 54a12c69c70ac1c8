import type { AstroIntegration } from 'astro';
import { fileOf } from '../site/finished-pages.ts';
import type { Rendering } from './rendering.ts';

type Hooks = Required<AstroIntegration['hooks']>;
type SetPrerenderer = Parameters<Hooks['astro:build:start']>[0]['setPrerenderer'];
type Prerenderer = ReturnType<
  Extract<Parameters<SetPrerenderer>[0], (...given: never[]) => unknown>
>;

/**
 * Astro's own prerenderer, which skips what is there already, and passes each page on before it is written.
 * @see https://docs.astro.build/en/reference/integrations-reference/ `setPrerenderer`
 */
export function guidePrerenderer(
  rendering: Pick<Rendering, 'begin' | 'isKept' | 'count' | 'finish'>,
  base: string,
) {
  return (usual: Prerenderer): Prerenderer => {
    return {
      ...usual,
      async getStaticPaths() {
        const paths = await usual.getStaticPaths();
        const missing = paths.filter(
          ({ pathname, route }) => !rendering.isKept(fileAt(pathname, route.type)),
        );
        rendering.begin(missing.length);
        return missing;
      },
      async render(request, options) {
        const result = await usual.render(request, options);
        const pathname = decodeURI(new URL(request.url).pathname).slice(base.length);
        const { type } = options.routeData;
        const file = fileAt(pathname, type);
        rendering.count(file);
        if (type !== 'page') return result;
        const response = result instanceof Response ? result : result.response;
        const { status, headers } = response;
        const finished = rendering.finish(file, await response.text());
        return new Response(finished, { status, headers });
      },
    };
  };
}

/** The file that a path is written to, below the site's folder. */
function fileAt(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return fileOf(/^(?:404|500)$/.test(path) ? `/${path}.html` : `/${path ? `${path}/` : ''}`);
}
