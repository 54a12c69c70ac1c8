import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Cover, pictureAddress } from './cover.ts';
import { drawing, drawingHash } from './drawing.ts';
import { drawnWith, startRenderer } from './renderer.ts';

/** What drawing came to. */
export interface DrawnPictures {
  count: number;
  /** Addresses of the pictures that were not in the cache. */
  drawn: string[];
  /** Bytes of all pictures. */
  bytes: number;
}

/**
 * Puts the picture of each page into the finished site. A picture is drawn only when what it shows, or
 * what it is drawn with, has changed since the last build.
 * @param outDir folder of the finished site
 * @param cache folder that is kept between builds; what this build does not use is deleted from it
 */
export async function drawPictures(
  covers: readonly Cover[],
  outDir: string,
  cache: string,
): Promise<DrawnPictures> {
  const folder = join(cache, 'pictures', tools());
  mkdirSync(folder, { recursive: true });
  const used = new Set<string>();
  const drawn: string[] = [];
  let bytes = 0;
  let draw: Awaited<ReturnType<typeof startRenderer>> | undefined;
  for (const cover of covers) {
    const name = `${drawingHash(cover)}.png`;
    const kept = join(folder, name);
    if (!existsSync(kept)) {
      draw ??= await startRenderer();
      writeFileSync(kept, await draw(drawing(cover)));
      drawn.push(pictureAddress(cover));
    }
    used.add(name);
    const target = join(outDir, pictureAddress(cover));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(kept, target);
    bytes += statSync(kept).size;
  }
  forget(join(cache, 'pictures'), tools());
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
  return { count: covers.length, drawn, bytes };
}

/** Names and versions of what pictures are drawn with, as a folder name. */
function tools(): string {
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as { dependencies: Record<string, string> };
  return drawnWith.map((name) => dependencies[name]).join('-');
}

/** Deletes what other tools drew. */
function forget(pictures: string, current: string): void {
  for (const name of readdirSync(pictures))
    if (name !== current) rmSync(join(pictures, name), { recursive: true });
}
