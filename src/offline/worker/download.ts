import { copyResponse } from 'workbox-core/copyResponse.js';
import { type Manifest, manifestPath, parseManifest } from '../manifest.ts';
import type { OfflineCopy } from './offline-copy.ts';

/** Thrown when the server does not have a file, or sends something else at its address. */
export class MissingFileError extends Error {
  override name = 'MissingFileError';
}

/** Number of simultaneous requests: as many as browsers allow for one host over HTTP/1.1. */
const concurrency = 6;

/**
 * Fetches the current manifest of the guide from the server.
 * @throws TypeError without a network; MissingFileError when the server has no manifest
 */
export async function fetchManifest(scope: string): Promise<Manifest> {
  const response = await fetch(scope + manifestPath, { cache: 'no-cache' });
  const manifest = parseManifest(response.ok && (await response.json().catch(() => undefined)));
  if (!manifest) throw new MissingFileError(manifestPath);
  return manifest;
}

/**
 * Downloads the files of a manifest that the copy does not have yet, so that an interrupted download goes on.
 * @param isStopped called before each file; true ends the download
 * @param onProgress called with the number of the manifest's bytes that are stored
 * @returns addresses of the files that the server does not have
 * @throws TypeError without a network or at a server error (5xx); a DOMException when the device has no space
 */
export async function download(
  scope: string,
  copy: OfflineCopy,
  { files }: Manifest,
  isStopped: () => boolean,
  onProgress: (bytes: number) => void,
): Promise<string[]> {
  const storedKeys = await copy.keys();
  const filesToFetch = files.filter(
    ([path, revision]) => !storedKeys.has(copy.keyOf(path, revision)),
  );
  let doneBytes = 0;
  for (const [path, revision, bytes] of files)
    if (storedKeys.has(copy.keyOf(path, revision))) doneBytes += bytes;
  onProgress(doneBytes);
  const missing: string[] = [];
  let failed = false;
  const fetchFiles = async () => {
    for (
      let next = filesToFetch.shift();
      next && !failed && !isStopped();
      next = filesToFetch.shift()
    ) {
      const [path, revision, bytes] = next;
      try {
        const response = await fetch(scope + path, { cache: 'no-cache' });
        if (response.status >= 500) throw new TypeError(`${response.status} fetching ${path}`);
        if (!response.ok) {
          missing.push(path);
          continue;
        }
        // Browsers refuse a redirected response as the answer to a navigation, so it is stored as a plain one.
        const storable = response.redirected ? await copyResponse(response) : response;
        await copy.put(copy.keyOf(path, revision), storable);
        doneBytes += bytes;
        onProgress(doneBytes);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: concurrency }, fetchFiles));
  const failure = outcomes.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
  return missing;
}
