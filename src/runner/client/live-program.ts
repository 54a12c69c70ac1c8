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
  fatalSentences,
  faultSentences,
  floodSentence,
  progressSentence,
  stoppedSentence,
} from './sentences.ts';
import { type LiveTerminal, makeTerminal } from './terminal.ts';

/** The program of a figure as the reader runs and edits it on the page. */
export class LiveProgram {
  readonly #figure: HTMLElement;
  readonly #program: ProgramFile;
  readonly #terminal: LiveTerminal;
  readonly #status = element('p', { role: 'status' });
  readonly #progress = element('progress', { 'aria-label': 'Bytes of Python' });
  readonly #runButtons: HTMLButtonElement[];
  readonly #editButton: HTMLButtonElement | null;
  readonly #input: HTMLTextAreaElement;
  readonly #inputField: HTMLElement;
  readonly #panel: HTMLElement;
  #editor: Editor | undefined;
  #stop: (() => void) | undefined;
  #interpreter = '';

  constructor(figure: HTMLElement, program: ProgramFile) {
    this.#figure = figure;
    this.#program = program;
    const { name, stdin } = program;
    const { command } = recordingOf(figure) ?? {};
    this.#terminal = makeTerminal(`Output of ${name} on this page`, command ?? `python3 ${name}`);
    const again = button('Run', () => this.toggle());
    this.#runButtons = [...figure.querySelectorAll<HTMLButtonElement>('figcaption .run'), again];
    this.#editButton = figure.querySelector('figcaption .edit');
    this.#input = element('textarea', { rows: '2', spellcheck: 'false' });
    this.#input.value = stdin;
    this.#inputField = element('label', {}, 'What the program reads: ', this.#input);
    const tools = element('div', { class: 'live-tools' }, again, this.#progress, this.#status);
    this.#panel = element('div', { class: 'live' }, this.#inputField, tools, this.#terminal.box);
    this.#progress.hidden = true;
    this.#showInput();
    figure.append(this.#panel);
  }

  /** Runs the program, or stops it when it runs. */
  toggle(): void {
    if (this.#stop) this.#end(stoppedSentence);
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
    const stop = startProgram(
      { file: name, files: { [name]: text }, args, stdin },
      {
        progress: (done, total) => {
          this.#progress.hidden = false;
          this.#progress.max = total;
          this.#progress.value = done;
          // A screen reader hears the begin, and the end.
          this.#status.textContent = progressSentence(done, total);
        },
        began: (interpreter) => {
          this.#interpreter = interpreter;
          this.#progress.hidden = true;
          this.#status.textContent = 'Running…';
        },
        printed: (stream, printed) => this.#terminal.print(stream, printed),
        asked: (answer) => {
          const form = inputField(name, (typed) => {
            this.#terminal.print('in', typed);
            this.#status.textContent = 'Running…';
            answer(typed);
          });
          this.#terminal.ask(form);
          this.#status.textContent = 'The program waits for a line of input.';
        },
        ended: (ended) => this.#ended(ended, unchanged),
        flooded: () => this.#end(floodSentence),
        failed: (fault) => this.#end(faultSentences[fault]),
      },
    );
    this.#setStop(stop);
  }

  /** Shows how a program has ended by itself, beside what was recorded. */
  #ended({ status, fatal }: Ended, unchanged: boolean): void {
    if (fatal) {
      this.#end(fatalSentences[fatal]);
      return;
    }
    const recorded = unchanged ? recordingOf(this.#figure) : undefined;
    const { differing, words } = recorded
      ? this.#compare(recorded, status)
      : { differing: new Set<number>(), words: '' };
    this.#show(status, differing);
    this.#end(`Ended with exit status ${status}.${words}`);
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
      file: this.#program.name,
      link: (line, words) => this.#linkTo(line, words),
      status: [exit, ` ran on this page by ${this.#interpreter}, WebAssembly${legend}`],
    });
  }

  /** A link to a line: in the editor when it is open, else on the page, when all of the program is shown. */
  #linkTo(line: number, words: string): Node | string {
    const id = `${this.#figure.id}-L${line}`;
    if (!this.#editor && !document.getElementById(id)) return words;
    const link = element('a', { href: `#${id}` }, words);
    link.addEventListener('click', (event) => {
      if (!this.#editor) return;
      event.preventDefault();
      this.#editor.goTo(line);
    });
    return link;
  }

  #end(sentence: string): void {
    this.#stop?.();
    this.#setStop(undefined);
    this.#progress.hidden = true;
    this.#panel.querySelector('.terminal form')?.remove();
    this.#status.textContent = sentence;
  }

  #setStop(stop: (() => void) | undefined): void {
    this.#stop = stop;
    for (const each of this.#runButtons) each.textContent = stop ? 'Stop' : 'Run';
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

  /** The field is there for input that a program comes with, and for programs that read where none can be asked for. */
  #showInput(): void {
    const reads = /\binput\(|\bstdin\b|\bbreakpoint\(|\bpdb\b/.test(this.#text);
    const asks = navigator.serviceWorker?.controller;
    this.#inputField.hidden = this.#program.stdin === '' && (!reads || Boolean(asks));
  }
}
