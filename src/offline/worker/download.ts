import { copyResponse } from 'workbox-core/copyResponse.js';
import { type Manifest, manifestPath, parseManifest } from '../manifest.ts';
import type { Kept } from './kept.ts';

/** The server has no such file, or something else in its place. */
export class MissingFile extends Error {
  override name = 'MissingFile';
}

/** Requests at a time: as many as a browser allows itself over HTTP/1.1. */
const lanes = 6;

/**
 * The manifest of the guide that is on the server now.
 * @throws TypeError without a network; MissingFile when the server has none
 */
export async function fetchManifest(scope: string): Promise<Manifest> {
  const response = await fetch(scope + manifestPath, { cache: 'no-cache' });
  const manifest = parseManifest(response.ok && (await response.json().catch(() => undefined)));
  if (!manifest) throw new MissingFile(manifestPath);
  return manifest;
}

/**
 * Fetches what the store lacks of a manifest; what an earlier download has brought is not fetched again.
 * @param stopped asked before each file
 * @param progress told the bytes of the manifest that are there
 * @returns files that the server did not have
 * @throws TypeError without a network; a DOMException when the device has no space
 */
export async function download(
  scope: string,
  kept: Kept,
  { files }: Manifest,
  stopped: () => boolean,
  progress: (bytes: number) => void,
): Promise<string[]> {
  const there = await kept.keys();
  const lacking = files.filter(([path, revision]) => !there.has(kept.keyOf(path, revision)));
  let done = 0;
  for (const [path, revision, bytes] of files)
    if (there.has(kept.keyOf(path, revision))) done += bytes;
  progress(done);
  const missing: string[] = [];
  let failed = false;
  const lane = async () => {
    for (let next = lacking.shift(); next && !failed && !stopped(); next = lacking.shift()) {
      const [path, revision, bytes] = next;
      try {
        const response = await fetch(scope + path, { cache: 'no-cache' });
        if (response.status >= 500) throw new TypeError(`${response.status} fetching ${path}`);
        if (!response.ok) {
          missing.push(path);
          continue;
        }
        // A page that was reached through a redirect could not be shown under its own address.
        const plain = response.redirected ? await copyResponse(response) : response;
        await kept.put(kept.keyOf(path, revision), plain);
        done += bytes;
        progress(done);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failure = ended.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
  return missing;
}
