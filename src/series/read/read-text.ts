import { readFileSync } from 'node:fs';
import type { Report } from '../../diagnostics/diagnostics.ts';
import { findInvisible, invisibleHint } from '../../diagnostics/invisible.ts';
import type { Position } from '../outline.ts';

/** Size of the largest text file that is read, in bytes; a long book is smaller. */
const defaultMaxBytes = 1_000_000;

/**
 * Reads a text file: UTF-8, with or without a byte order mark, which is removed. CRLF becomes LF, so that every step
 * of the build sees the same line ends.
 * @param path path of the file
 * @param file the name that diagnostics print
 * @param maxBytes size of the largest file that is accepted
 * @returns undefined after reporting that the file is not UTF-8, empty, too large or holds an invisible character
 */
export function readText(
  path: string,
  file: string,
  report: Report,
  maxBytes = defaultMaxBytes,
): string | undefined {
  const bytes = readFileSync(path);
  if (bytes.length > maxBytes) {
    report({
      file,
      line: 1,
      column: 1,
      code: 'file-large',
      message: `the file holds ${bytes.length} bytes, and may hold ${maxBytes}`,
      hint: 'divide it into several',
    });
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    const line = lineOfBadByte(bytes);
    report({
      file,
      line,
      column: 1,
      code: 'file-not-utf8',
      message: 'the file holds bytes that are not UTF-8',
      hint: convertHint(bytes, file),
    });
    return undefined;
  }
  const invisible = findInvisible(text);
  if (invisible) {
    report({
      file,
      ...positionAt(text, invisible.offset),
      code: 'text-invisible',
      message: `the text holds the invisible character ${invisible.name}`,
      hint: invisibleHint,
    });
    return undefined;
  }
  if (text.trim() !== '') return text;
  report({
    file,
    line: 1,
    column: 1,
    code: 'file-empty',
    message: 'the file is empty',
    hint: 'write its content, or delete the file',
  });
  return undefined;
}

/** Converts a 0-based offset in a text to line and column. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Writes a command that converts a file to UTF-8, through a second file, since `iconv` would empty its own input. */
function convertHint(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const from = isUtf16 ? 'UTF-16' : 'WINDOWS-1252';
  return `save it as UTF-8: iconv -f ${from} -t UTF-8 '${file}' > new.txt && mv new.txt '${file}'`;
}

/** Finds the 1-based line of the first bytes that are not UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? undefined : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
