import { parse } from 'smol-toml';
import { withoutMarkers } from '../../series/regions.ts';

/** A program, read from its file. */
export interface ProgramFile {
  address: string;
  /** Its name without folders. */
  name: string;
  /** Content of the file, unchanged. */
  text: string;
  /** What the page shows and runs: the file without metadata and region markers; line numbers refer to this text. */
  code: string;
  args: string[];
  stdin: string;
}

const metadata = /^# \/\/\/ script\n((?:#(?: .*)?\n)+?)# \/\/\/(?:\n|$)\n*/m;

/**
 * Parses a program's file: the code to run, and the arguments and the input from its metadata.
 * @param address address of the file
 */
export function readProgramFile(address: string, text: string): ProgramFile {
  const [block = '', lines = ''] = metadata.exec(text) ?? [];
  const read = parse(lines.replace(/^# ?/gm, '')) as {
    tool?: { guide?: { args?: string[]; stdin?: string } };
  };
  const { args = [], stdin = '' } = read.tool?.guide ?? {};
  const code = `${withoutMarkers(text.replace(block, ''))}\n`;
  const name = address.slice(address.lastIndexOf('/') + 1);
  return { address, name, text, code, args, stdin };
}
