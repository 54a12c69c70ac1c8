import type { Fault, OfflineState } from '../messages.ts';

/** Bytes as a reader counts them: "9.0 MB", and "340 kB" below one. */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const faults: Record<Fault, string> = {
  network: 'The connection was lost. What has come stays, and the rest is fetched when you go on.',
  space:
    'This device gave the guide too little space. Free some, then go on, or remove what has come.',
  missing:
    'The server lacks some files of the guide; its next version may be on its way. Go on in a few minutes.',
  corrupt: 'What was kept cannot be read any more. Keep the guide again, or remove what is left.',
  storage: 'The browser refused to store the guide. Pages can be read while you are online.',
};

/** How things stand, in a sentence or two. */
export function sentence({
  latest,
  kept,
  pending,
  running,
  outdated,
  fault,
}: OfflineState): string {
  if (running && !pending) return 'Looking up what there is to fetch…';
  if (running && pending) {
    const done = `${size(pending.done)} of ${size(pending.bytes)}`;
    return kept ? `Updating: ${done}.` : `Fetching: ${done}. You can read on meanwhile.`;
  }
  const trouble = fault ? `${faults[fault]} ` : '';
  if (kept) {
    const whole = `The whole guide is kept on this device: ${size(kept.bytes)}.`;
    return `${trouble}${whole}${outdated ? ' A newer version is out.' : ''}`;
  }
  if (pending)
    return `${trouble}${size(pending.done)} of ${size(pending.bytes)} are on this device.`;
  if (trouble) return trouble.trim();
  return `All pages, questions and the search take ${size(latest.bytes)} on this device.`;
}

/** What the reader can do now, in the order of the buttons. */
export function choices(state: OfflineState): { keep?: string; stop?: string; remove?: string } {
  const { latest, kept, pending, running, outdated, fault } = state;
  if (running) return { stop: 'Stop' };
  const remove = kept || pending || fault === 'corrupt' ? { remove: 'Remove' } : {};
  if (pending) return { keep: 'Go on', ...remove };
  if (outdated) return { keep: 'Update what is kept', ...remove };
  if (kept) return remove;
  return { keep: `Keep this guide offline (${size(latest.bytes)})`, ...remove };
}
