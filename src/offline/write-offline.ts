import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../series/read/files-below.ts';
import { bundleWorker } from './bundle-worker.ts';
import {
  bytesOf,
  type Manifest,
  type ManifestFile,
  manifestPath,
  offlinePath,
} from './manifest.ts';

/**
 * What a reader without a network has no use for: pictures of link previews, which only other sites show,
 * and 4.7 MB of them; what hosts, crawlers and feed readers fetch; the Markdown twins, which repeat the
 * pages; books and decks of cards, which are downloads themselves.
 */
const unneeded = [
  /\/picture\.png$/,
  /^\/[_.](?!astro\/)/,
  /^\/(?:404\.html|robots\.txt|llms\.txt|sitemap[^/]*\.xml|sw\.js|offline\.json)$/,
  /\.(?:md|pdf|epub)$/,
  /\/anki\.txt$/,
  /\/feed\.xml$/,
];

/** Characters of a hash: enough to tell two states of one file apart. */
const hashLength = 12;

const hashOf = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, hashLength);

/**
 * Writes the list of what a kept copy of the guide consists of, and the service worker, which carries the
 * build's hash and so is a new one for each new build.
 * @param outDir folder of the finished site, to which nothing is added after this but what is not kept
 * @returns how many files a kept copy has, and their bytes
 */
export async function writeOffline(outDir: string): Promise<{ files: number; bytes: number }> {
  const manifest = manifestOf(outDir);
  const bytes = bytesOf(manifest.files);
  const scripts = manifest.files
    .map(([path]) => path)
    .filter((path) => /^_astro\/.*\.(?:js|css)$/.test(path));
  writeFileSync(join(outDir, manifestPath), JSON.stringify(manifest));
  const worker = await bundleWorker({
    build: manifest.build,
    bytes,
    scripts,
    own: firstSegments(manifest),
  });
  writeFileSync(join(outDir, 'sw.js'), worker);
  return { files: manifest.files.length, bytes };
}

/** By these the worker tells the guide's addresses from those of other sites of its origin. */
export const firstSegments = ({ files }: Pick<Manifest, 'files'>): string[] => [
  ...new Set(files.map(([path]) => path.split('/')[0] ?? '')),
];

/** Reads and hashes each file that is worth keeping. */
export function manifestOf(outDir: string): Manifest {
  const files = filesBelow(outDir)
    .map((path) => `/${path}`)
    .filter((path) => !unneeded.some((pattern) => pattern.test(path)))
    .map((path): ManifestFile => {
      const content = readFileSync(join(outDir, path));
      return [addressOf(path), hashOf(content), content.length];
    })
    // The page that stands in for others first, so that an interrupted download is of use.
    .toSorted(
      ([a], [b]) => Number(b === offlinePath) - Number(a === offlinePath) || (a < b ? -1 : 1),
    );
  return { version: 1, build: hashOf(JSON.stringify(files)), files };
}

/** "/python/index.html" has the address "python/", and a space in a name is written as %20. */
const addressOf = (path: string) =>
  path
    .slice(1)
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
