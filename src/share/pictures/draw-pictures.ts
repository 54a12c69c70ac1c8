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
import { rendererPackages, startRenderer } from './renderer.ts';

/** The result of drawing all pictures. */
export interface DrawnPictures {
  /** Number of pictures, drawn or from the cache. */
  count: number;
  /** Addresses of the pictures that were drawn, because the cache did not have them. */
  drawn: string[];
  /** Size of all pictures together. */
  bytes: number;
}

/**
 * Writes the share picture of each page into the finished site. Draws a picture only when its texts or the packages
 * that draw it have changed since the last build, and copies the others from the cache.
 * @param outDir folder of the finished site
 * @param cacheDir folder that is kept between builds; pictures that this build does not use are deleted from it
 */
export async function drawPictures(
  covers: readonly Cover[],
  outDir: string,
  cacheDir: string,
): Promise<DrawnPictures> {
  const folder = join(cacheDir, 'pictures', rendererVersions());
  mkdirSync(folder, { recursive: true });
  const usedNames = new Set<string>();
  const drawn: string[] = [];
  let bytes = 0;
  let render: Awaited<ReturnType<typeof startRenderer>> | undefined;
  for (const cover of covers) {
    const name = `${drawingHash(cover)}.png`;
    const cachedPath = join(folder, name);
    if (!existsSync(cachedPath)) {
      render ??= await startRenderer();
      writeFileSync(cachedPath, await render(drawing(cover)));
      drawn.push(pictureAddress(cover));
    }
    usedNames.add(name);
    const target = join(outDir, pictureAddress(cover));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(cachedPath, target);
    bytes += statSync(cachedPath).size;
  }
  deleteOtherVersions(join(cacheDir, 'pictures'), rendererVersions());
  for (const name of readdirSync(folder)) if (!usedNames.has(name)) rmSync(join(folder, name));
  return { count: covers.length, drawn, bytes };
}

/** The versions of the packages that draw pictures, as a folder name. */
function rendererVersions(): string {
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as { dependencies: Record<string, string> };
  return rendererPackages.map((name) => dependencies[name]).join('-');
}

/** Deletes the pictures that other versions of the packages drew. */
function deleteOtherVersions(folder: string, current: string): void {
  for (const name of readdirSync(folder))
    if (name !== current) rmSync(join(folder, name), { recursive: true });
}
