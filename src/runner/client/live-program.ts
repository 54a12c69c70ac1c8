import { button, element } from '../../client/dom.ts';
import type { Profile } from '../profile.ts';
import type { Ended } from '../worker/run-program.ts';
import { inputField } from './input-field.ts';
import { startProgram } from './interpreter.ts';
import { compareRuns, testSummary } from './outcome.ts';
import { ProgramEditor } from './program-editor.ts';
import type { ProgramFile } from './program-file.ts';
import { recordingOf } from './recording-of.ts';
import {
  amountText,
  cancelledSentence,
  fatalSentences,
  faultSentences,
  floodSentence,
  stoppedSentence,
} from './sentences.ts';
import { canAsk } from './service-worker.ts';
import { type LiveTerminal, makeTerminal } from './terminal.ts';

/** The program of a figure as the reader runs and edits it on the page. */
export class LiveProgram {
  readonly #figure: HTMLElement;
  readonly #program: ProgramFile;
  /** The tests that are run on the program, for one that is a task. */
  readonly #tests: ProgramFile | undefined;
  /** What the buttons say that run it. */
  readonly #runLabel: string;
  readonly #terminal: LiveTerminal;
  readonly #status = element('p', { role: 'status' });
  readonly #progress = element('progress', { 'aria-label': 'Fetching Python' });
  readonly #amount = new Text();
  /** Not a part of the status, since a screen reader would speak each of a hundred steps. */
  readonly #fetching = element('span', {}, this.#progress, ' ', this.#amount);
  readonly #runButtons: HTMLButtonElement[];
  readonly #input: HTMLTextAreaElement;
  readonly #inputField: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #editor: ProgramEditor;
  /** Where the time of the last run went, when the reader asked for that. */
  #drawing: HTMLElement | undefined;
  #stop: (() => void) | undefined;
  #interpreter = '';
  #running = false;
  /** What the reader has typed is a part of this run, so nothing was recorded of it. */
  #answered = false;

  constructor(figure: HTMLElement, program: ProgramFile, tests?: ProgramFile) {
    this.#figure = figure;
    this.#program = program;
    this.#tests = tests;
    this.#runLabel = tests ? 'Run the tests' : 'Run';
    const { name, stdin } = program;
    const own = tests ? 'python3 -m unittest tests' : `python3 ${name}`;
    const command = recordingOf(figure)?.command ?? own;
    this.#terminal = makeTerminal(`Output of ${name} on this page`, command);
    const again = button(this.#runLabel, () => this.toggle());
    this.#runButtons = [...figure.querySelectorAll<HTMLButtonElement>('figcaption .run'), again];
    this.#input = element('textarea', { rows: '2', spellcheck: 'false' });
    this.#input.value = stdin;
    this.#inputField = element('label', {}, 'What the program reads: ', this.#input);
    const tools = element('div', { class: 'live-tools' }, again, this.#fetching, this.#status);
    this.#panel = element('div', { class: 'live' }, this.#inputField, tools, this.#terminal.box);
    this.#fetching.hidden = true;
    this.#inputField.hidden = stdin === '';
    this.#editor = new ProgramEditor(figure, program, {
      changed: (kept) => {
        if (!kept)
          this.#status.textContent = 'This browser keeps nothing: your text ends with this page.';
        this.#showInput();
      },
      run: () => this.#runAnew(),
    });
    figure.append(this.#panel);
  }

  /** Runs the program, or stops it when it runs. */
  toggle(): void {
    if (this.#stop) this.#end(this.#running ? stoppedSentence : cancelledSentence);
    else this.#run();
  }

  /** Opens the editor with the reader's text, or closes it; the text is kept. */
  toggleEditor(): void {
    this.#editor.toggle();
  }

  /** Runs the program under cProfile, and draws where its time went. */
  profile(): void {
    this.#runAnew(true);
  }

  #runAnew(profile = false): void {
    if (this.#stop) this.#end(stoppedSentence);
    this.#run(profile);
  }

  #run(profile = false): void {
    const { name, args, code } = this.#program;
    const { text } = this.#editor;
    const stdin = this.#input.value;
    const unchanged = text === code && stdin === this.#program.stdin;
    this.#terminal.clear();
    this.#drawing?.remove();
    this.#status.textContent = 'Starting Python…';
    this.#answered = false;
    const files = { [name]: text };
    const program = this.#tests
      ? {
          file: '-m unittest',
          args: ['tests'],
          files: { ...files, [this.#tests.name]: this.#tests.code },
        }
      : { file: name, args, files };
    const stop = startProgram({ ...program, stdin, profile }, readsInput(text), {
      progress: (done, total) => {
        this.#fetching.hidden = false;
        this.#progress.max = total;
        this.#progress.value = done;
        this.#amount.textContent = amountText(done, total);
      },
      began: (interpreter) => {
        this.#interpreter = interpreter;
        this.#running = true;
        this.#fetching.hidden = true;
        this.#status.textContent = 'Running…';
        this.#showInput();
      },
      printed: (stream, printed) => this.#terminal.print(stream, printed),
      asked: (answer) => this.#ask(answer),
      ended: (ended) => this.#ended(ended, unchanged),
      flooded: () => this.#end(floodSentence),
      failed: (fault) => this.#end(faultSentences[fault]),
    });
    this.#setStop(stop);
  }

  /** Lets the reader type the line that the program waits for. */
  #ask(answer: (text: string) => void): void {
    const form = inputField(this.#program.name, (typed) => {
      this.#terminal.print('in', typed);
      this.#status.textContent = 'Running…';
      this.#answered = true;
      answer(typed);
    });
    this.#terminal.ask(form);
    this.#status.textContent = 'The program waits for a line of input.';
  }

  /** Shows how a program has ended by itself, beside what was recorded. */
  #ended({ status, fatal, profile }: Ended, unchanged: boolean): void {
    if (fatal) {
      this.#end(fatalSentences[fatal]);
      return;
    }
    const recorded = unchanged && !this.#answered ? recordingOf(this.#figure) : undefined;
    const text = this.#terminal.text();
    const { differing, words } = recorded
      ? compareRuns({ status, interpreter: this.#interpreter, text }, recorded)
      : { differing: new Set<number>(), words: '' };
    this.#show(status, differing);
    const summary = this.#tests && testSummary(text);
    this.#end(summary ?? `Ended with exit status ${status}.${words}`);
    if (profile) void this.#draw(profile);
  }

  async #draw(profile: Profile): Promise<void> {
    const { drawProfile } = await import('./icicle.ts');
    const { name } = this.#program;
    this.#drawing = drawProfile(profile, name, (line, words) => this.#linkTo(name, line, words));
    this.#terminal.box.before(this.#drawing);
  }

  #show(status: number, marked: ReadonlySet<number>): void {
    const exit = element('span', { class: status ? 'exit failed' : 'exit' }, `exit ${status}`);
    const legend = this.#terminal.hasErrors() ? '. A bar marks standard error' : '';
    this.#terminal.end({
      marked,
      link: (file, line, words) => this.#linkTo(file, line, words),
      status: [exit, ` ran on this page by ${this.#interpreter}, WebAssembly${legend}`],
    });
  }

  /** A link to a line: in the editor when it is open, else on the page, when all of the file is shown. */
  #linkTo(file: string, line: number, words: string): Node | string {
    const isOwn = file === this.#program.name;
    if (!isOwn && file !== this.#tests?.name) return words;
    const id = `${isOwn ? this.#figure.id : 'tests'}-L${line}`;
    const inEditor = isOwn && this.#editor.isOpen;
    if (!inEditor && !document.getElementById(id)) return words;
    const link = element('a', { href: `#${id}` }, words);
    link.addEventListener('click', (event) => {
      if (!isOwn || !this.#editor.isOpen) return;
      event.preventDefault();
      this.#editor.goTo(line);
    });
    return link;
  }

  #end(sentence: string): void {
    this.#stop?.();
    this.#setStop(undefined);
    this.#running = false;
    this.#fetching.hidden = true;
    this.#panel.querySelector('.terminal form')?.remove();
    this.#status.textContent = sentence;
  }

  #setStop(stop: (() => void) | undefined): void {
    this.#stop = stop;
    for (const each of this.#runButtons) each.textContent = stop ? 'Stop' : this.#runLabel;
  }

  /** Shows the input field for a program that comes with input, and for one that reads when the page cannot ask for a line. */
  #showInput(): void {
    const needed = readsInput(this.#editor.text) && !canAsk();
    this.#inputField.hidden = this.#program.stdin === '' && !needed;
  }
}

/** Tells whether a program's text looks as if it reads input. */
const readsInput = (text: string) => /\binput\(|\bstdin\b|\bbreakpoint\(|\bpdb\b/.test(text);
