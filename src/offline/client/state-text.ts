import type { Fault, OfflineState } from '../messages.ts';

/** Formats a number of bytes in megabytes, or in kilobytes below one: "9.0 MB", "340 kB". */
function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const faultTexts: Record<Fault, string> = {
  network: 'The connection was lost. What has come stays, and the rest is fetched when you go on.',
  space:
    'This device gave the guide too little space. Free some, then go on, or remove what has come.',
  missing:
    'The server lacks some files of the guide; its next version may be on its way. Go on in a few minutes.',
  corrupt: 'What was kept cannot be read any more. Keep the guide again, or remove what is left.',
  storage: 'The browser refused to store the guide. Pages can be read while you are online.',
};

/** Describes the state of the offline copy in one or two sentences. */
export function stateText({
  latest,
  kept,
  pending,
  running,
  outdated,
  fault,
}: OfflineState): string {
  if (running && !pending) return 'Looking up what there is to fetch…';
  if (running && pending) {
    const progressText = `${formatBytes(pending.done)} of ${formatBytes(pending.bytes)}`;
    return kept
      ? `Updating: ${progressText}.`
      : `Fetching: ${progressText}. You can read on meanwhile.`;
  }
  const faultText = fault ? `${faultTexts[fault]} ` : '';
  if (kept) {
    const copyText = `The whole guide is kept on this device: ${formatBytes(kept.bytes)}.`;
    return `${faultText}${copyText}${outdated ? ' A newer version is out.' : ''}`;
  }
  if (pending)
    return `${faultText}${formatBytes(pending.done)} of ${formatBytes(pending.bytes)} are on this device.`;
  if (faultText) return faultText.trim();
  return `All pages, questions and the search take ${formatBytes(latest.bytes)} on this device.`;
}

/** The labels of the actions that are possible in a state of the offline copy; those of the other actions are absent. */
export function actionLabels(state: OfflineState): {
  keep?: string;
  stop?: string;
  remove?: string;
} {
  const { latest, kept, pending, running, outdated, fault } = state;
  if (running) return { stop: 'Stop' };
  const removeAction = kept || pending || fault === 'corrupt' ? { remove: 'Remove' } : {};
  if (pending) return { keep: 'Go on', ...removeAction };
  if (outdated) return { keep: 'Update what is kept', ...removeAction };
  if (kept) return removeAction;
  return { keep: `Keep this guide offline (${formatBytes(latest.bytes)})`, ...removeAction };
}
