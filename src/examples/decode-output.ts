import { isUtf8 } from 'node:buffer';
import { findInvisible } from '../diagnostics/invisible.ts';
import { RunError } from './run-error.ts';

/** Control character that programs often print, as "U+001B" -> its description, and a hint how to avoid it. */
const controlCharacters: Record<string, [what: string, hint: string]> = {
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
 * Decodes what a program has printed into text that a page can show.
 * @throws RunError with the line of the output that is not UTF-8 or holds an invisible character
 */
export function decodeOutput(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const invisible = findInvisible(text);
  if (invisible) {
    const [what, hint] = controlCharacters[invisible.name] ?? [
      'an invisible character',
      'print it as an escape',
    ];
    throw new RunError(`${lineAt(text, invisible.offset)} holds ${what} (${invisible.name})`, hint);
  }
  if (!isUtf8(bytes)) {
    const where = lineAt(text, text.indexOf('\ufffd'));
    throw new RunError(`${where} holds bytes that are not UTF-8`, 'print them as escapes');
  }
  return text;
}

/** Names the 1-based line of an offset, as "line 3 of what it prints". */
const lineAt = (text: string, offset: number) =>
  `line ${text.slice(0, offset).split('\n').length} of what it prints`;
