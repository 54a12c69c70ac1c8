import type { APIRoute } from 'astro';
import { href } from '../guide.ts';

/** Everything may be read; the sitemap names it. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site)}\n`,
  );
