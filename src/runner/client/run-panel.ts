import { button, element } from '../../client/dom.ts';
import type { ProgramFile } from './program-file.ts';
import { recordingOf } from './recording-of.ts';
import { amountText } from './sentences.ts';
import { type LiveTerminal, makeTerminal } from './terminal.ts';

/** The panel below a program: field for input, button, progress, status, drawing of the profile, and terminal. */
export class RunPanel {
  readonly terminal: LiveTerminal;
  /** Label of the buttons that run the program. */
  readonly #runLabel: string;
  readonly #runButtons: HTMLButtonElement[];
  readonly #status = element('p', { role: 'status' });
  readonly #progress = element('progress', { 'aria-label': 'Fetching Python' });
  readonly #amount = new Text();
  /** Progress of fetching Python; outside the status, because screen readers would announce each step. */
  readonly #fetching = element('span', {}, this.#progress, ' ', this.#amount);
  readonly #input = element('textarea', { rows: '2', spellcheck: 'false' });
  readonly #inputField = element('label', {}, 'What the program reads: ', this.#input);
  #drawing: HTMLElement | undefined;

  /**
   * @param figure shows the program, and gets the panel at its end
   * @param hasTests true for a task, whose tests are run
   * @param toggle runs the program, or stops it
   */
  constructor(figure: HTMLElement, program: ProgramFile, hasTests: boolean, toggle: () => void) {
    this.#runLabel = hasTests ? 'Run the tests' : 'Run';
    const { name, stdin } = program;
    const own = hasTests ? 'python3 -m unittest tests' : `python3 ${name}`;
    const command = recordingOf(figure)?.command ?? own;
    this.terminal = makeTerminal(`Output of ${name} on this page`, command);
    const again = button(this.#runLabel, toggle);
    this.#runButtons = [...figure.querySelectorAll<HTMLButtonElement>('figcaption .run'), again];
    this.#input.value = stdin;
    this.#inputField.hidden = stdin === '';
    this.#fetching.hidden = true;
    const tools = element('div', { class: 'live-tools' }, again, this.#fetching, this.#status);
    figure.append(element('div', { class: 'live' }, this.#inputField, tools, this.terminal.box));
  }

  /** What the reader has typed for the program to read. */
  get input(): string {
    return this.#input.value;
  }

  /** Says what has happened, or what the program does. */
  say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  /** Shows how many bytes of Python have been fetched, unpacked. */
  showProgress(done: number, total: number): void {
    this.#fetching.hidden = false;
    this.#progress.max = total;
    this.#progress.value = done;
    this.#amount.textContent = amountText(done, total);
  }

  hideProgress(): void {
    this.#fetching.hidden = true;
  }

  /** Sets the label of the buttons, which stop the program while it runs. */
  showRunning(runs: boolean): void {
    for (const each of this.#runButtons) each.textContent = runs ? 'Stop' : this.#runLabel;
  }

  showInput(shown: boolean): void {
    this.#inputField.hidden = !shown;
  }

  /** Removes the output and the drawing of the previous run. */
  clear(): void {
    this.terminal.clear();
    this.#drawing?.remove();
  }

  /** Shows the drawing of a profile, and removes an earlier one. */
  draw(drawing: HTMLElement): void {
    this.#drawing?.remove();
    this.#drawing = drawing;
    this.terminal.box.before(drawing);
  }
}
