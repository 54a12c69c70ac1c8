import { element } from '../../client/dom.ts';

/** Kind of a text in the terminal: standard output, standard error, or what the reader typed. */
type Stream = 'out' | 'err' | 'in';

/** An element that shows what a program prints and what the reader types. */
export interface LiveTerminal {
  box: HTMLElement;
  print: (stream: Stream, text: string) => void;
  clear: () => void;
  /** Shows a form after what was printed, and moves the focus into it. */
  ask: (form: HTMLFormElement) => void;
  /** Removes the form that `ask` has shown. */
  dismiss: () => void;
  /** All that the program printed, in order, without what the reader typed. */
  text: () => string;
  /** True when something went to standard error. */
  hasErrors: () => boolean;
  /** Shows how a program ended: marks lines, links the places in tracebacks, and adds the status line. */
  end: (ending: Ending) => void;
}

/** How a terminal shows that a program has ended. */
export interface Ending {
  /** Lines to mark, counted from 0. */
  marked: ReadonlySet<number>;
  /** Makes a link to a line of a file, counted from 1; returns the words alone when the page does not show the line. */
  link: (file: string, line: number, words: string) => Node | string;
  /** Content of the status line: exit status and interpreter. */
  status: (Node | string)[];
}

/** Maximum number of lines of an output with marks and links; a longer one gets none, so that the page stays fast. */
const maxLines = 5_000;

/**
 * Makes an empty terminal.
 * @param name name for screen readers
 * @param command command line that is shown at the top
 */
export function makeTerminal(name: string, command: string): LiveTerminal {
  const printed = element('samp', { translate: 'no' });
  const status = element('p', { class: 'status' });
  const box = element(
    'div',
    { class: 'terminal', tabindex: '0', role: 'group', 'aria-label': name },
    element('p', { class: 'command' }, `$ ${command}`),
    printed,
    status,
  );
  let pieces: { stream: Stream; text: string }[] = [];
  /** How many of the pieces are shown. */
  let shown = 0;
  const show = () => {
    for (const { stream, text } of pieces.slice(shown)) appendPiece(printed, stream, text);
    shown = pieces.length;
  };
  const text = () => pieces.map(({ stream, text: part }) => (stream === 'in' ? '' : part)).join('');
  const dismiss = () => box.querySelector('form')?.remove();
  return {
    box,
    print(stream, added) {
      // A fast program prints thousands of times between two pictures.
      if (shown === pieces.length) requestAnimationFrame(show);
      pieces.push({ stream, text: added });
    },
    ask(form) {
      show();
      status.before(form);
      form.querySelector('input')?.focus();
    },
    dismiss,
    clear() {
      pieces = [];
      shown = 0;
      dismiss();
      printed.replaceChildren();
      status.replaceChildren();
    },
    text,
    hasErrors: () => pieces.some(({ stream }) => stream === 'err'),
    end({ marked, link, status: words }) {
      show();
      dismiss();
      if (text().split('\n').length <= maxLines) {
        const lines = linesOf(pieces).map((line, index) => {
          const nodes = line.map((piece) =>
            piece.stream === 'err'
              ? pieceNode('err', ...linked(piece.text, link))
              : pieceNode(piece.stream, piece.text),
          );
          return marked.has(index) ? [element('span', { class: 'differs' }, ...nodes)] : nodes;
        });
        printed.replaceChildren(...lines.flat());
      }
      status.replaceChildren(...words);
    },
  };
}

function appendPiece(printed: HTMLElement, stream: Stream, text: string): void {
  const last = printed.lastChild;
  if (last instanceof HTMLElement && last.className === stream) last.append(text);
  else printed.append(pieceNode(stream, text));
}

/** The node of a printed piece: plain text for standard output, a `kbd` for input, a span for errors. */
const pieceNode = (stream: Stream, ...words: (Node | string)[]): Node | string =>
  stream === 'out'
    ? (words[0] ?? '')
    : element(stream === 'in' ? 'kbd' : 'span', { class: stream }, ...words);

/** Splits the pieces into lines, each with its line end. */
function linesOf(pieces: readonly { stream: Stream; text: string }[]) {
  const lines: { stream: Stream; text: string }[][] = [[]];
  for (const { stream, text } of pieces)
    for (const part of text.split(/(?<=\n)/)) {
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (last?.stream === stream) last.text += part;
      else line?.push({ stream, text: part });
      if (part.endsWith('\n')) lines.push([]);
    }
  return lines;
}

/** Turns the place in a line of a traceback, as `File "zombie.py", line 3`, into a link. */
function linked(text: string, link: Ending['link']): (Node | string)[] {
  const [, before, file, words, line, after = ''] =
    /^(\s*File "([^"\n]+)", )(line (\d+))([\s\S]*)$/.exec(text) ?? [];
  if (!before || !file || !words) return [text];
  return [before, link(file, Number(line), words), after];
}
