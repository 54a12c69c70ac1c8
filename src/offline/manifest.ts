/**
 * All that a kept copy of the guide consists of, as the build writes it to `offline.json`: made once for a
 * build, and kept beside the files that it lists.
 */
export interface Manifest {
  /** Format of this document. */
  version: 1;
  /** Hash over all files: two builds of the same site have the same. */
  build: string;
  files: ManifestFile[];
}

/** Address below the site's own, as `python/logging/`; hash of the content; size in bytes. */
export type ManifestFile = [path: string, revision: string, bytes: number];

/** Where the manifest lies, below the site's address. */
export const manifestPath = 'offline.json';

/** The page that speaks of all this, and stands in for a page that is not kept. */
export const offlinePath = 'offline/';

/**
 * Reads a manifest that came from the network or from the reader's own store.
 * @returns undefined when it is not a manifest of this format
 */
export function parseManifest(value: unknown): Manifest | undefined {
  if (!value || typeof value !== 'object') return undefined;
  const { version, build, files } = value as Partial<Record<keyof Manifest, unknown>>;
  if (version !== 1 || typeof build !== 'string' || !Array.isArray(files)) return undefined;
  return files.every(isFile) ? { version, build, files } : undefined;
}

function isFile(entry: unknown): entry is ManifestFile {
  if (!Array.isArray(entry) || entry.length !== 3) return false;
  const [path, revision, bytes] = entry as unknown[];
  return typeof path === 'string' && typeof revision === 'string' && Number.isFinite(bytes);
}

/** Bytes of all files together. */
export const bytesOf = (files: readonly ManifestFile[]): number =>
  files.reduce((sum, [, , bytes]) => sum + bytes, 0);
