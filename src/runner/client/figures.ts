import { adoptStyles, element } from '../../client/dom.ts';
import { fetchProgram, fileAddress } from './fetch-program.ts';
import { LiveProgram } from './live-program.ts';
import css from './runner.css?inline';

/** Figure -> its program, from when the reader first uses one of the figure's buttons. */
const livePrograms = new Map<HTMLElement, Promise<LiveProgram>>();

async function openProgram(figure: HTMLElement): Promise<LiveProgram> {
  const { tests } = figure.querySelector<HTMLElement>('figcaption .run')?.dataset ?? {};
  const [program, itsTests] = await Promise.all([
    fetchProgram(fileAddress(figure)),
    tests === undefined ? undefined : fetchProgram(new URL(tests, location.href).href),
  ]);
  return new LiveProgram(figure, program, itsTests);
}

const unfetched =
  'The program could not be fetched: you are offline, or the guide has a newer version.';

/**
 * Does what a button of a figure is for: runs, stops or profiles the program, or opens or closes its editor.
 * @param pressed one of the buttons in the figure's title bar
 */
export async function useProgram(pressed: HTMLElement): Promise<void> {
  const figure = pressed.closest<HTMLElement>('figure');
  if (!figure) return;
  let live = livePrograms.get(figure);
  if (!live) {
    if (livePrograms.size === 0) adoptStyles(css);
    live = openProgram(figure);
    livePrograms.set(figure, live);
  }
  try {
    const program = await live;
    if (pressed.matches('.run')) program.toggle();
    else if (pressed.matches('.profile')) program.profile();
    else program.toggleEditor();
  } catch {
    livePrograms.delete(figure);
    figure.querySelector('.program-note')?.remove();
    const note = element('p', { class: 'program-note', role: 'alert' }, unfetched);
    figure.querySelector('figcaption')?.after(note);
  }
}
