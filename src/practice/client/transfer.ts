import { button, element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import { choices, labelled } from './controls.ts';
import { largest, noProgress, type Progress, parseProgress, progressText } from './progress.ts';
import { deleteKept, type Kept, keep } from './progress-store.ts';

/** Downloads a text as a file. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  element('a', { href: url, download: name }).click();
  // The browser has read the text after a minute at the latest.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** How much was done, as "12 cards, 3 chapters and 1 task". */
export function inWords({ cards, read, tasks }: Progress): string {
  const chapters = [...read.values()].filter(({ sections }) => Object.keys(sections).length > 0);
  return `${counted(cards.size, 'card')}, ${counted(chapters.length, 'chapter')} and ${counted(tasks.size, 'task')}`;
}

/**
 * The controls that export, import and delete the progress.
 * @param kept returns the stored progress
 * @param changed called after an import or a deletion with the stored progress and a message for the reader
 */
export function transfer(
  kept: () => Kept,
  changed: (kept: Kept, said: string) => void,
): HTMLElement {
  const file = element('input', { type: 'file', accept: '.json,application/json', id: 'import' });
  const bring = async (chosen: File) => {
    // `size` is in bytes, of which a text has at least as many as characters.
    const read = chosen.size > largest ? undefined : parseProgress(await chosen.text());
    const refused = `Nothing was imported from “${chosen.name}”, and nothing was changed. `;
    if (read === undefined)
      changed(kept(), `${refused}It is larger than any progress of this guide can be.`);
    else if (typeof read === 'string') changed(kept(), refused + read);
    else {
      const unread = read.unread > 0 ? ` ${read.unread} of its entries could not be read.` : '';
      changed(keep(read.progress), `${inWords(read.progress)} were imported and merged.${unread}`);
    }
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    const failed = () => changed(kept(), 'The file could not be read, and nothing was changed.');
    if (chosen) bring(chosen).catch(failed);
    file.value = '';
  });
  const remove = () => {
    if (!confirm('Delete all that practice keeps in this browser? This cannot be undone.')) return;
    deleteKept();
    changed({ progress: noProgress, writable: kept().writable }, 'Everything was deleted.');
  };
  const box = element(
    'div',
    { class: 'transfer' },
    choices(
      button('Export as a file', () =>
        save('practice-progress.json', progressText(kept().progress)),
      ),
      button('Delete everything', remove),
    ),
    labelled('Import a file, which is merged with what is here', file),
  );
  const { aside } = kept();
  if (aside !== undefined)
    box.prepend(button('Save what could not be read', () => save('practice-unread.json', aside)));
  return box;
}
