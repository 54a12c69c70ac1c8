import { parse } from 'smol-toml';
import { withoutMarkers } from '../../series/regions.ts';

/** A program as its file has it. */
export interface ProgramFile {
  address: string;
  /** Its name without folders. */
  name: string;
  /** The file, letter by letter. */
  text: string;
  /** What the page shows and runs: the file without metadata and marks, with which line numbers are the page's. */
  code: string;
  args: string[];
  stdin: string;
}

const metadata = /^# \/\/\/ script\n((?:#(?: .*)?\n)+?)# \/\/\/(?:\n|$)\n*/m;

/**
 * Reads a program's file: what runs, and the arguments and the input that its metadata give it.
 * @param address of the file
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
