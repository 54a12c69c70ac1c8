import { element } from '../../client/dom.ts';
import type { Profile } from '../profile.ts';
import type { Ended } from '../worker/run-program.ts';
import { inputField } from './input-field.ts';
import { startProgram } from './interpreter.ts';
import { compareRuns, testSummary } from './outcome.ts';
import { ProgramEditor } from './program-editor.ts';
import type { ProgramFile } from './program-file.ts';
import { recordingOf } from './recording-of.ts';
import { RunPanel } from './run-panel.ts';
import {
  cancelledSentence,
  fatalSentences,
  faultSentences,
  floodSentence,
  stoppedSentence,
} from './sentences.ts';
import { canAsk } from './service-worker.ts';

/** The program of a figure as the reader runs and edits it on the page. */
export class LiveProgram {
  readonly #figure: HTMLElement;
  readonly #program: ProgramFile;
  /** The tests of a program that is a task. */
  readonly #tests: ProgramFile | undefined;
  readonly #panel: RunPanel;
  readonly #editor: ProgramEditor;
  #stop: (() => void) | undefined;
  #interpreter = '';
  #running = false;
  /** True when the reader has typed input in this run, which is then not compared with the recording. */
  #answered = false;

  constructor(figure: HTMLElement, program: ProgramFile, tests?: ProgramFile) {
    this.#figure = figure;
    this.#program = program;
    this.#tests = tests;
    this.#panel = new RunPanel(figure, program, tests !== undefined, () => this.toggle());
    this.#editor = new ProgramEditor(figure, program, {
      changed: (kept) => {
        if (!kept) this.#panel.say('This browser keeps nothing: your text ends with this page.');
        this.#showInput();
      },
      run: () => this.#runAnew(),
    });
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
    const { text } = this.#editor;
    const stdin = this.#panel.input;
    const unchanged = text === this.#program.code && stdin === this.#program.stdin;
    this.#panel.clear();
    this.#panel.say('Starting Python…');
    this.#answered = false;
    this.#stop = startProgram({ ...this.#files(text), stdin, profile }, readsInput(text), {
      progress: (done, total) => this.#panel.showProgress(done, total),
      began: (interpreter) => {
        this.#interpreter = interpreter;
        this.#running = true;
        this.#panel.hideProgress();
        this.#panel.say('Running…');
        this.#showInput();
      },
      printed: (stream, printed) => this.#panel.terminal.print(stream, printed),
      asked: (answer) => this.#ask(answer),
      ended: (ended) => this.#ended(ended, unchanged),
      flooded: () => this.#end(floodSentence),
      failed: (fault) => this.#end(faultSentences[fault]),
    });
    this.#panel.showRunning(true);
  }

  /** What to run, its arguments, and its files: the program with the reader's text, and for a task its tests. */
  #files(text: string) {
    const { name, args } = this.#program;
    const files = { [name]: text };
    if (!this.#tests) return { file: name, args, files };
    const all = { ...files, [this.#tests.name]: this.#tests.code };
    return { file: '-m unittest', args: ['tests'], files: all };
  }

  /** Lets the reader type the line that the program waits for. */
  #ask(answer: (text: string) => void): void {
    const form = inputField(this.#program.name, (typed) => {
      this.#panel.terminal.print('in', typed);
      this.#panel.say('Running…');
      this.#answered = true;
      answer(typed);
    });
    this.#panel.terminal.ask(form);
    this.#panel.say('The program waits for a line of input.');
  }

  /**
   * Shows how a program has ended by itself, and how its run differs from the recording.
   * @param unchanged true when the program and its input are those of the guide; only then is the run compared
   */
  #ended({ status, fatal, profile }: Ended, unchanged: boolean): void {
    if (fatal) {
      this.#end(fatalSentences[fatal]);
      return;
    }
    const recorded = unchanged && !this.#answered ? recordingOf(this.#figure) : undefined;
    const text = this.#panel.terminal.text();
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
    const link = (line: number, words: string) => this.#linkTo(name, line, words);
    this.#panel.draw(drawProfile(profile, name, link));
  }

  #show(status: number, marked: ReadonlySet<number>): void {
    const { terminal } = this.#panel;
    const exit = element('span', { class: status ? 'exit failed' : 'exit' }, `exit ${status}`);
    const legend = terminal.hasErrors() ? '. A bar marks standard error' : '';
    terminal.end({
      marked,
      link: (file, line, words) => this.#linkTo(file, line, words),
      status: [exit, ` ran on this page by ${this.#interpreter}, WebAssembly${legend}`],
    });
  }

  /** A link to a line in the open editor or on the page; the words alone when neither shows the line. */
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
    this.#stop = undefined;
    this.#running = false;
    this.#panel.showRunning(false);
    this.#panel.hideProgress();
    this.#panel.terminal.dismiss();
    this.#panel.say(sentence);
  }

  /** Shows the input field if the program comes with input, or reads input that the page cannot ask for. */
  #showInput(): void {
    const needed = readsInput(this.#editor.text) && !canAsk();
    this.#panel.showInput(this.#program.stdin !== '' || needed);
  }
}

/** Tells whether a program's text looks as if it reads input. */
const readsInput = (text: string) => /\binput\(|\bstdin\b|\bbreakpoint\(|\bpdb\b/.test(text);
