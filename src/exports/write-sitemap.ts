import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';

/** The most addresses that one sitemap may hold: https://www.sitemaps.org/protocol.html */
const most = 50_000;

/**
 * Writes `sitemap-index.xml` and its sitemaps into the finished site.
 * @param pages addresses without the base path
 * @param site origin and base path of the published site, without a final slash
 */
export async function writeSitemap(
  pages: readonly string[],
  site: string,
  outDir: string,
): Promise<void> {
  const index = new SitemapAndIndexStream({
    limit: most,
    getSitemapStream: (count) => {
      const name = `sitemap-${count}.xml`;
      const stream = new SitemapStream({
        hostname: site,
        xmlns: { news: false, xhtml: false, image: false, video: false },
      });
      return [`${site}/${name}`, stream, stream.pipe(createWriteStream(join(outDir, name)))];
    },
  });
  const urls = Readable.from(pages.map((page) => ({ url: site + page })));
  await pipeline(urls, index, createWriteStream(join(outDir, 'sitemap-index.xml')));
}
