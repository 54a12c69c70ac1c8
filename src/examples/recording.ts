import { createHash } from 'node:crypto';

/** What one run of an example printed, and where it ran. */
export interface Recording {
  /** The interpreter, as "Python 3.11.7". */
  interpreter: string;
  /** The operating system, as "linux". */
  platform: string;
  /** The exit status; for a signal, minus its number. */
  exit: number;
  /** Fingerprint of the program that ran: the first 12 hex digits of its SHA-256. */
  fingerprint: string;
  /** Standard output and standard error, in the order in which they were written. */
  output: string;
}

/** First line of an `.out` file: interpreter, platform, exit status and fingerprint. */
const header = /^# recorded: (.+?) on (\S+), exit (-?\d{1,3}), program ([0-9a-f]{12})\n/;

/** Computes the fingerprint of a program, which shows whether the program changed after its recording. */
export function fingerprintOf(program: string): string {
  return createHash('sha256').update(program.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}

/** Formats a recording as the text of an `.out` file. */
export function formatRecording({
  interpreter,
  platform,
  exit,
  fingerprint,
  output,
}: Recording): string {
  return `# recorded: ${interpreter} on ${platform}, exit ${exit}, program ${fingerprint}\n${output}`;
}

/**
 * Parses the text of an `.out` file.
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
    fingerprint: match[4],
    output,
  };
}
