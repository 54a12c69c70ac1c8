import { element } from '../../client/dom.ts';

/** A text area in which a program is edited, with the keys of a code editor. */
export interface Editor {
  /** The element to insert: the text area with its colours, and the hint on its keys below it. */
  box: HTMLElement;
  text: () => string;
  /** Replaces the whole text; the browser's undo can restore the former one. */
  replace: (text: string) => void;
  /** Selects a line, counted from 1, and moves the focus to it. */
  goTo: (line: number) => void;
  focus: () => void;
}

const indentation = '    ';

/**
 * Makes an editor from a text area, because in every browser a text area works with undo, the keyboards of phones,
 * dictation and screen readers.
 * @param name name of the program
 * @param changed called after each change
 * @param run called when the reader presses Ctrl+Enter or Cmd+Enter
 */
export function makeEditor(
  name: string,
  text: string,
  changed: () => void,
  run: () => void,
): Editor {
  const field = element('textarea', {
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    wrap: 'off',
    'aria-label': `Editor of ${name}`,
  });
  field.value = text;
  const hint = element(
    'p',
    { class: 'hint' },
    'Tab indents; press Escape, then Tab, to leave. Ctrl Enter runs.',
  );
  // The text in colours, below the field, whose own text is then transparent.
  const colours = element('pre', { 'aria-hidden': 'true' });
  const layers = element('div', { class: 'layers' }, colours, field);
  let repaint: () => unknown = () => undefined;
  const show = () => {
    field.rows = field.value.split('\n').length + 1;
    repaint();
  };
  show();
  void import('./paint.ts').then(({ paint }) => {
    repaint = () => layers.classList.toggle('painted', paint(colours, field.value));
    repaint();
  });
  field.addEventListener('scroll', () => {
    colours.scrollLeft = field.scrollLeft;
  });
  let leaving = false;
  field.addEventListener('input', () => {
    show();
    changed();
  });
  field.addEventListener('blur', () => {
    leaving = false;
  });
  field.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (isComposing) return;
    const leaves = leaving && key === 'Tab';
    // Shift alone is pressed on the way to Shift Tab.
    if (key !== 'Shift') leaving = key === 'Escape';
    if (key === 'Enter' && (ctrlKey || metaKey)) run();
    else if (leaves || ctrlKey || metaKey || altKey) return;
    else if (key === 'Tab') indent(field, shiftKey);
    else if (key === 'Enter' && !shiftKey) breakLine(field);
    else return;
    event.preventDefault();
  });
  return {
    box: element('div', { class: 'editor' }, layers, hint),
    text: () => field.value,
    replace(all) {
      field.focus();
      field.select();
      insert(field, all);
      field.setSelectionRange(0, 0);
    },
    goTo(line) {
      const lines = field.value.split('\n');
      const start = lines.slice(0, line - 1).join('\n').length + Number(line > 1);
      field.focus();
      field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
      const height = field.scrollHeight / lines.length;
      scrollBy({ top: field.getBoundingClientRect().top + height * line - innerHeight / 2 });
    },
    focus: () => field.focus(),
  };
}

/** Replaces the selection, by `execCommand` where it works: the browser's undo reverts no other change by a script. */
function insert(field: HTMLTextAreaElement, text: string): void {
  const done = document.execCommand(text ? 'insertText' : 'delete', false, text);
  if (done) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Inserts a line break and the indentation of the current line, one level deeper after a colon. */
function breakLine(field: HTMLTextAreaElement): void {
  const before = field.value.slice(0, field.selectionStart);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const deeper = line.trimEnd().endsWith(':') ? indentation : '';
  insert(field, `\n${/^[ \t]*/.exec(line)?.[0] ?? ''}${deeper}`);
}

/**
 * Indents the selected lines by four spaces. Without a selection, inserts spaces up to the next multiple of four.
 * @param back true to remove up to four spaces or a tab from each line instead
 */
function indent(field: HTMLTextAreaElement, back: boolean): void {
  const { value, selectionStart, selectionEnd } = field;
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  if (selectionStart === selectionEnd && !back) {
    insert(field, indentation.slice((selectionStart - start) % indentation.length));
    return;
  }
  const lineEnd = value.indexOf('\n', Math.max(selectionEnd - 1, selectionStart));
  const end = lineEnd === -1 ? value.length : lineEnd;
  const lines = value.slice(start, end).split('\n');
  const changed = lines
    .map((line) => (back ? line.replace(/^(?: {1,4}|\t)/, '') : line && indentation + line))
    .join('\n');
  field.setSelectionRange(start, end);
  insert(field, changed);
  field.setSelectionRange(start, start + changed.length);
}
