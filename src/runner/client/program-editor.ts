import { button, element } from '../../client/dom.ts';
import { type Editor, makeEditor } from './editor.ts';
import { keepText, keptText } from './kept-text.ts';
import type { ProgramFile } from './program-file.ts';

/** Callbacks for what the reader does in the editor of a program. */
interface EditorListener {
  /** The text has changed, or the editor was opened or closed; `kept` is false when the text could not be stored. */
  changed(kept: boolean): void;
  /** The reader has pressed the keys that run the program. */
  run(): void;
}

/** The editor of a figure's program, which replaces the program while it is open, and stores the reader's text. */
export class ProgramEditor {
  readonly #program: ProgramFile;
  readonly #shown: HTMLElement;
  readonly #button: Element | null;
  readonly #listener: EditorListener;
  #editor: Editor | undefined;

  constructor(figure: HTMLElement, program: ProgramFile, listener: EditorListener) {
    this.#program = program;
    this.#shown = figure.querySelector<HTMLElement>('.program') ?? element('div');
    this.#button = figure.querySelector('figcaption .edit');
    this.#listener = listener;
  }

  /** The text to run: the reader's while the editor is open, else the program's own. */
  get text(): string {
    return this.#editor?.text() ?? this.#program.code;
  }

  get isOpen(): boolean {
    return this.#editor !== undefined;
  }

  /** Opens the editor with the reader's text, or closes it. */
  toggle(): void {
    if (this.#editor) this.#close();
    else this.#open();
    this.#listener.changed(true);
    this.#editor?.focus();
  }

  /** Selects a line, counted from 1. */
  goTo(line: number): void {
    this.#editor?.goTo(line);
  }

  #open(): void {
    const { name, code, address } = this.#program;
    const changed = () => this.#listener.changed(keepText(address, this.text, code));
    const editor = makeEditor(name, keptText(address) ?? code, changed, () => this.#listener.run());
    editor.box.append(button('Reset', () => editor.replace(code)));
    this.#shown.hidden = true;
    this.#shown.after(editor.box);
    this.#editor = editor;
    this.#button?.replaceChildren('Close editor');
  }

  #close(): void {
    this.#editor?.box.remove();
    this.#editor = undefined;
    this.#shown.hidden = false;
    this.#button?.replaceChildren('Edit');
  }
}
