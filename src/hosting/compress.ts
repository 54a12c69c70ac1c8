import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Texts; pictures and the search index are compressed already. */
const texts = /\.(?:html|css|js|json|md|py|svg|txt|xml|webmanifest)$/;

/**
 * Writes `.br` and `.gz` beside each text of a finished site, as small as they get, for servers that
 * send such files as they lie.
 * @returns how many texts there are, and the bytes that brotli takes off them
 */
export function compressSite(dist: string): { files: number; saved: number } {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  const saved = names
    .filter((name) => texts.test(name))
    .map((name) => {
      const path = join(dist, name);
      const content = readFileSync(path);
      const brotli = brotliCompressSync(content, { params });
      writeFileSync(`${path}.br`, brotli);
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      return content.length - brotli.length;
    });
  return { files: saved.length, saved: saved.reduce((sum, bytes) => sum + bytes, 0) };
}
