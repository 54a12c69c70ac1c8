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
 * Files that a reader without a network does not need: pictures for link previews, which only other sites show; files
 * for hosts, crawlers and feed readers; the Markdown twins, which repeat the pages; books and Anki decks, which are
 * downloads themselves; Python (20 MB), which the browser stores when the reader first runs a program.
 */
const excludedFiles = [
  /\/picture\.png$/,
  /^\/[_.](?!astro\/)/,
  /^\/(?:404\.html|robots\.txt|llms\.txt|sitemap[^/]*\.xml|sw\.js|offline\.json)$/,
  /\.(?:md|pdf|epub)$/,
  /\/anki\.txt$/,
  /\/feed\.xml$/,
  /^\/_astro\/pyodide-/,
];

/** Characters of a hash, which need only differ between the versions of one file. */
const hashLength = 12;

const hashOf = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, hashLength);

/**
 * Writes the manifest of the offline copy and the service worker. The worker contains the hash of the build, so browsers
 * see a new worker after each build that changed something.
 * @param outDir folder of the finished site; files that are added later are not in the offline copy
 * @returns number and total bytes of the files in the offline copy
 */
export async function writeOffline(outDir: string): Promise<{ files: number; bytes: number }> {
  const manifest = manifestOf(outDir);
  const bytes = bytesOf(manifest.files);
  const scripts = manifest.files
    .map(([path]) => path)
    .filter((path) => /^_astro\/.*\.(?:js|css)$/.test(path));
  writeFileSync(join(outDir, manifestPath), JSON.stringify(manifest));
  const workerCode = await bundleWorker({
    build: manifest.build,
    bytes,
    scripts,
    firstSegments: firstSegments(manifest),
  });
  writeFileSync(join(outDir, 'sw.js'), workerCode);
  return { files: manifest.files.length, bytes };
}

/** The first path segment of each address, by which the worker recognises the guide's addresses on a shared origin. */
export const firstSegments = ({ files }: Pick<Manifest, 'files'>): string[] => [
  ...new Set(files.map(([path]) => path.split('/')[0] ?? '')),
];

/** Makes the manifest: reads and hashes each file of the site that is not excluded. */
export function manifestOf(outDir: string): Manifest {
  const files = filesBelow(outDir)
    .map((path) => `/${path}`)
    .filter((path) => !excludedFiles.some((pattern) => pattern.test(path)))
    .map((path): ManifestFile => {
      const content = readFileSync(join(outDir, path));
      return [addressOfFile(path), hashOf(content), content.length];
    })
    // The offline page comes first, because it is shown instead of pages that an interrupted download lacks.
    .toSorted(
      ([a], [b]) => Number(b === offlinePath) - Number(a === offlinePath) || (a < b ? -1 : 1),
    );
  return { version: 1, build: hashOf(JSON.stringify(files)), files };
}

/** The address of a file, relative to the site's: "python/" for "/python/index.html"; a space is written as %20. */
const addressOfFile = (path: string) =>
  path
    .slice(1)
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
