import { readFileSync } from 'node:fs';
import type { Report } from '../../diagnostics/diagnostics.ts';
import { findInvisible, invisibleHint } from '../../diagnostics/invisible.ts';

/** The largest text file that is read, in bytes; a long book has fewer. */
const defaultLimitBytes = 1_000_000;

/**
 * Reads a text file, as `textOf` does.
 * @param path where the file is
 */
export function readText(
  path: string,
  file: string,
  report: Report,
  limit = defaultLimitBytes,
): string | undefined {
  return textOf(readFileSync(path), file, report, limit);
}

/**
 * The text of a file the way every step of the build sees it: UTF-8, without a byte order mark, with line
 * feeds only.
 * @param file the name that diagnostics print
 * @param limit the most that it may hold, in bytes
 * @returns the text, or undefined after reporting that it is not UTF-8, is empty or too large, or holds
 *   an invisible character
 */
export function textOf(
  bytes: Uint8Array,
  file: string,
  report: Report,
  limit = defaultLimitBytes,
): string | undefined {
  if (bytes.length > limit) {
    report({
      file,
      line: 1,
      column: 1,
      code: 'file-large',
      message: `the file holds ${bytes.length} bytes, and may hold ${limit}`,
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
      hint: saveHint(bytes, file),
    });
    return undefined;
  }
  const invisible = findInvisible(text);
  if (invisible) {
    const before = text.slice(0, invisible.offset).split('\n');
    report({
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
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

/** Writes to a second file, because `iconv` would empty its input before it has read all of it. */
function saveHint(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const from = wide ? 'UTF-16' : 'WINDOWS-1252';
  return `save it as UTF-8: iconv -f ${from} -t UTF-8 '${file}' > new.txt && mv new.txt '${file}'`;
}

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
