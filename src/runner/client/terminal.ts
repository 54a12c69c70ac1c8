import { element } from '../../client/dom.ts';

/** Where a text goes, or comes from: what the reader types stands in a terminal too. */
type Stream = 'out' | 'err' | 'in';

/** What a program prints, in the page. */
export interface LiveTerminal {
  box: HTMLElement;
  print: (stream: Stream, text: string) => void;
  clear: () => void;
  /** Shows a form after what was printed, and moves the focus into it. */
  ask: (form: HTMLFormElement) => void;
  /** Takes such a form away. */
  dismiss: () => void;
  /** All that was printed, in its order. */
  text: () => string;
  /** True when something went to standard error. */
  hasErrors: () => boolean;
  /** Shows how a program ended: marks lines, makes links of the places in tracebacks, and prints the last line. */
  end: (ending: Ending) => void;
}

/** How a terminal shows that a program has ended. */
export interface Ending {
  /** Lines to mark, counted from 0. */
  marked: ReadonlySet<number>;
  /** Makes a link to a line of a file, counted from 1; the words alone when there is nothing to lead to. */
  link: (file: string, line: number, words: string) => Node | string;
  /** The last line: exit status, interpreter. */
  status: (Node | string)[];
}

/** Lines beyond which nothing is marked or linked, so that the page stays quick. */
const mostLines = 5_000;

/** Makes a terminal, which tells standard error from standard output by a bar at its lines. */
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
      if (text().split('\n').length <= mostLines) {
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

/** The pieces line by line, each line with its end. */
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

/** A line with a link for the place that it names as tracebacks do. */
function linked(text: string, link: Ending['link']): (Node | string)[] {
  const [, before, file, words, line, after = ''] =
    /^(\s*File "([^"\n]+)", )(line (\d+))([\s\S]*)$/.exec(text) ?? [];
  if (!before || !file || !words) return [text];
  return [before, link(file, Number(line), words), after];
}
