import type { APIRoute } from 'astro';
import { href } from '../guide.ts';

/** Responds with a robots.txt that allows everything and names the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site)}\n`,
  );
