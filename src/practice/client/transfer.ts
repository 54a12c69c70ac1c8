import { element, find, onButtons } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import {
  maxTextLength,
  noProgress,
  type Progress,
  parseProgress,
  progressText,
} from './progress.ts';
import { deleteStored, type StoredProgress, storeProgress } from './progress-store.ts';

/** Downloads a text as a file. */
function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  element('a', { href: url, download: name }).click();
  // The browser has read the text after a minute at the latest.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** How much was done, as "12 cards, 3 chapters and 1 task". */
export function progressSummary({ cards, read, tasks }: Progress): string {
  const chapters = [...read.values()].filter(({ sections }) => Object.keys(sections).length > 0);
  return `${counted(cards.size, 'card')}, ${counted(chapters.length, 'chapter')} and ${counted(tasks.size, 'task')}`;
}

/**
 * Makes the controls work that export, import and delete the progress.
 * @param view the part of the page that holds them
 * @param onChange called after an import or a deletion with the stored progress and a message for the reader
 */
export function connectProgressControls(
  view: HTMLElement,
  stored: StoredProgress,
  onChange: (kept: StoredProgress, said: string) => void,
): void {
  const file = find<HTMLInputElement>(view, '[type=file]');
  const importFile = async (chosen: File) => {
    // `size` is in bytes, of which a text has at least as many as characters.
    const tooLarge = 'It is larger than any progress of this guide can be.';
    const read = chosen.size > maxTextLength ? tooLarge : parseProgress(await chosen.text());
    if (typeof read === 'string') {
      const refused = `Nothing was imported from “${chosen.name}”, and nothing was changed.`;
      onChange(stored, `${refused} ${read}`);
      return;
    }
    const unread = read.unread > 0 ? ` ${read.unread} of its entries could not be read.` : '';
    onChange(
      storeProgress(read.progress),
      `${progressSummary(read.progress)} were imported and merged.${unread}`,
    );
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    const failed = () => onChange(stored, 'The file could not be read, and nothing was changed.');
    if (chosen) importFile(chosen).catch(failed);
    file.value = '';
  });
  find(view, '[value=save]').hidden = stored.unreadableText === undefined;
  onButtons(view, {
    save: () => downloadText('practice-unread.json', stored.unreadableText ?? ''),
    export: () => downloadText('practice-progress.json', progressText(stored.progress)),
    delete() {
      if (!confirm('Delete all that practice keeps in this browser? This cannot be undone.'))
        return;
      deleteStored();
      onChange({ progress: noProgress, writable: stored.writable }, 'Everything was deleted.');
    },
  });
}
