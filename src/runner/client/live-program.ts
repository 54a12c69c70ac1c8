import { button, element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import type { Ended } from '../worker/run-program.ts';
import { differingLines } from './compare.ts';
import { type Editor, makeEditor } from './editor.ts';
import { inputField } from './input-field.ts';
import { startProgram } from './interpreter.ts';
import { keepText, keptText } from './kept-text.ts';
import type { ProgramFile } from './program-file.ts';
import { recordingOf, type ShownRecording } from './recording-of.ts';
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
  readonly #editButton: HTMLButtonElement | null;
  readonly #input: HTMLTextAreaElement;
  readonly #inputField: HTMLElement;
  readonly #panel: HTMLElement;
  #editor: Editor | undefined;
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
    this.#editButton = figure.querySelector('figcaption .edit');
    this.#input = element('textarea', { rows: '2', spellcheck: 'false' });
    this.#input.value = stdin;
    this.#inputField = element('label', {}, 'What the program reads: ', this.#input);
    const tools = element('div', { class: 'live-tools' }, again, this.#fetching, this.#status);
    this.#panel = element('div', { class: 'live' }, this.#inputField, tools, this.#terminal.box);
    this.#fetching.hidden = true;
    this.#inputField.hidden = stdin === '';
    figure.append(this.#panel);
  }

  /** Runs the program, or stops it when it runs. */
  toggle(): void {
    if (this.#stop) this.#end(this.#running ? stoppedSentence : cancelledSentence);
    else this.#run();
  }

  /** Opens the editor with the reader's text, or closes it; the text is kept. */
  toggleEditor(): void {
    if (this.#editor) this.#closeEditor();
    else this.#openEditor();
  }

  get #text(): string {
    return this.#editor?.text() ?? this.#program.code;
  }

  #run(): void {
    const { name, args } = this.#program;
    const text = this.#text;
    const stdin = this.#input.value;
    const unchanged = text === this.#program.code && stdin === this.#program.stdin;
    this.#terminal.clear();
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
    const stop = startProgram({ ...program, stdin }, readsInput(text), {
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
      asked: (answer) => {
        const form = inputField(name, (typed) => {
          this.#terminal.print('in', typed);
          this.#status.textContent = 'Running…';
          this.#answered = true;
          answer(typed);
        });
        this.#terminal.ask(form);
        this.#status.textContent = 'The program waits for a line of input.';
      },
      ended: (ended) => this.#ended(ended, unchanged),
      flooded: () => this.#end(floodSentence),
      failed: (fault) => this.#end(faultSentences[fault]),
    });
    this.#setStop(stop);
  }

  /** Shows how a program has ended by itself, beside what was recorded. */
  #ended({ status, fatal }: Ended, unchanged: boolean): void {
    if (fatal) {
      this.#end(fatalSentences[fatal]);
      return;
    }
    const recorded = unchanged && !this.#answered ? recordingOf(this.#figure) : undefined;
    const { differing, words } = recorded
      ? this.#compare(recorded, status)
      : { differing: new Set<number>(), words: '' };
    this.#show(status, differing);
    this.#end(
      (this.#tests && testSummary(this.#terminal.text())) ??
        `Ended with exit status ${status}.${words}`,
    );
  }

  /** The lines that differ from what was recorded, and what to say of it. */
  #compare({ output, exit, where }: ShownRecording, status: number) {
    const lines = this.#terminal.text().trimEnd().split('\n');
    const recorded = output.split('\n');
    const differing = differingLines(lines, recorded);
    const count = differing.size + differingLines(recorded, lines).size;
    const here = `here it was ${this.#interpreter} in WebAssembly`;
    if (exit !== String(status))
      return { differing, words: ` It was ${exit} when ${where}; ${here}.` };
    if (count === 0) return { differing, words: ' It printed what was recorded.' };
    const lacking = differing.size === 0 ? ' are missing' : ' (≠) differ';
    const words = ` ${counted(differing.size || count, 'line')}${lacking}: this was ${where}; ${here}.`;
    return { differing, words };
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
    if (!(isOwn && this.#editor) && !document.getElementById(id)) return words;
    const link = element('a', { href: `#${id}` }, words);
    link.addEventListener('click', (event) => {
      if (!isOwn || !this.#editor) return;
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

  #openEditor(): void {
    const { name, code, address } = this.#program;
    const changed = () => {
      const kept = keepText(address, this.#text, code);
      if (!kept)
        this.#status.textContent = 'This browser keeps nothing: your text ends with this page.';
      this.#showInput();
    };
    const run = () => {
      if (this.#stop) this.#end(stoppedSentence);
      this.#run();
    };
    const editor = makeEditor(name, keptText(address) ?? code, changed, run);
    editor.box.append(button('Reset', () => editor.replace(code)));
    this.#shown.hidden = true;
    this.#shown.after(editor.box);
    this.#editor = editor;
    this.#editButton?.replaceChildren('Close editor');
    this.#showInput();
    editor.focus();
  }

  #closeEditor(): void {
    this.#editor?.box.remove();
    this.#editor = undefined;
    this.#shown.hidden = false;
    this.#editButton?.replaceChildren('Edit');
    this.#showInput();
  }

  get #shown(): HTMLElement {
    return this.#figure.querySelector<HTMLElement>('.program') ?? this.#figure;
  }

  /** Shows the input field for a program that comes with input, and for one that reads when the page cannot ask for a line. */
  #showInput(): void {
    const needed = readsInput(this.#text) && !canAsk();
    this.#inputField.hidden = this.#program.stdin === '' && !needed;
  }
}

/** Tells whether a program's text looks as if it reads input. */
const readsInput = (text: string) => /\binput\(|\bstdin\b|\bbreakpoint\(|\bpdb\b/.test(text);

/** What the report of unittest says, in a sentence. */
function testSummary(report: string): string | undefined {
  const ran = /^Ran (\d+) tests?/m.exec(report)?.[1];
  if (ran === undefined) return undefined;
  const outcome = /^FAILED \((.*)\)$/m.exec(report)?.[1];
  if (outcome === undefined) return `All ${counted(Number(ran), 'test')} passed.`;
  const counts = [...outcome.matchAll(/(?:failures|errors)=(\d+)/g)].map(([, n]) => Number(n));
  const failed = counts.reduce((sum, count) => sum + count, 0);
  // A test counts once, and each of its subtests may fail.
  const failedText = `${failed} ${failed === 1 ? 'check fails' : 'checks fail'}`;
  return `${failedText} in ${counted(Number(ran), 'test')}: each says below what it wanted.`;
}
