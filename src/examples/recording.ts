import { createHash } from 'node:crypto';

/** What one run of an example printed, and where it ran. */
export interface Recording {
  /** The interpreter, as "Python 3.11.7". */
  interpreter: string;
  /** The operating system, as "linux". */
  platform: string;
  /** The exit status; negative for a signal. */
  exit: number;
  /** The first 12 hex digits of the SHA-256 of the program that ran. */
  program: string;
  /** Standard output and standard error, in the order they came. */
  output: string;
}

const header = /^# recorded: (.+?) on (\S+), exit (-?\d{1,3}), program ([0-9a-f]{12})\n/;

/** The fingerprint that ties a recording to its program. */
export function fingerprint(program: string): string {
  return createHash('sha256').update(program.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}

/** Writes a recording in the form of an `.out` file. */
export function formatRecording({
  interpreter,
  platform,
  exit,
  program,
  output,
}: Recording): string {
  return `# recorded: ${interpreter} on ${platform}, exit ${exit}, program ${program}\n${output}`;
}

/**
 * Reads an `.out` file.
 * @returns undefined when the file was not written by the recorder
 */
export function parseRecording(text: string): Recording | undefined {
  const match = header.exec(text);
  if (!match?.[1] || !match[2] || !match[4]) return undefined;
  const output = text.slice(match[0].length);
  return {
    interpreter: match[1],
    platform: match[2],
    exit: Number(match[3]),
    program: match[4],
    output,
  };
}
