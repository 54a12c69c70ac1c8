import { parse } from 'smol-toml';
import { withoutMarkers } from '../regions.ts';
import { keepFile, keptFile } from './kept-python.ts';

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

/** Address of the file of the program that a figure shows. */
export const fileAddress = (figure: Element): string =>
  figure.querySelector<HTMLAnchorElement>('figcaption a[download]')?.href ?? '';

/**
 * Fetches the file of a program, and keeps it for a visit without a connection.
 * @throws TypeError when it is neither to be had nor kept
 */
export async function fetchProgram(address: string): Promise<ProgramFile> {
  const response = await fetch(address).catch(() => keptFile(address));
  if (!response?.ok) throw new TypeError(`${response?.status} for ${address}`);
  void keepFile(address, response.clone());
  return readProgramFile(address, await response.text());
}

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
