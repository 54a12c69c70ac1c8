import { isUtf8 } from 'node:buffer';
import { findInvisible } from '../diagnostics/invisible.ts';
import { RunError } from './run-error.ts';

/** Signs that have a name of their own, and what a program that prints them does instead. */
const named: Record<string, [what: string, hint: string]> = {
  'U+001B': [
    'a code for colours or for moving around',
    'print plain text when NO_COLOR is set or the output is no terminal; it is no terminal here',
  ],
  'U+000D': [
    'a "\\r", which goes back to the begin of the line',
    'end each line by "\\n" alone, and print a new line for each step',
  ],
};

/**
 * What a program has printed, as text that a page can show.
 * @throws RunError when it is not UTF-8 or holds what nobody can see, with the line of the output
 */
export function printedText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const odd = findInvisible(text);
  if (odd) {
    const [what, hint] = named[odd.name] ?? ['an invisible character', 'print it as an escape'];
    throw new RunError(`${lineAt(text, odd.offset)} holds ${what} (${odd.name})`, hint);
  }
  if (!isUtf8(bytes)) {
    const line = lineAt(text, text.indexOf('\ufffd'));
    throw new RunError(`${line} holds bytes that are not UTF-8`, 'print them as escapes');
  }
  return text;
}

const lineAt = (text: string, offset: number) =>
  `line ${text.slice(0, offset).split('\n').length} of what it prints`;
