/** The list of all files of an offline copy of the guide. The build writes it to `offline.json`. */
export interface Manifest {
  /** Format of this document. */
  version: 1;
  /** Hash over all files; builds with the same files have the same hash. */
  build: string;
  files: ManifestFile[];
}

/** A file: address relative to the site's, as `python/logging/`; hash of the content; size in bytes. */
export type ManifestFile = [path: string, revision: string, bytes: number];

/** Address of the manifest, relative to the site's. */
export const manifestPath = 'offline.json';

/** Address of the offline page, relative to the site's. It is also shown instead of a page that is not stored. */
export const offlinePath = 'offline/';

/**
 * Validates a manifest that came from the network or from the browser's cache.
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

/** Total size of the files in bytes. */
export const bytesOf = (files: readonly ManifestFile[]): number =>
  files.reduce((sum, [, , bytes]) => sum + bytes, 0);
