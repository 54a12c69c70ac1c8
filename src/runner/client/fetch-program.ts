import { keptFile } from '../kept-file.ts';
import { keepFile } from './kept-python.ts';
import { type ProgramFile, readProgramFile } from './program-file.ts';

/** Address of the file of the program that a figure shows. */
export const fileAddress = (figure: Element): string =>
  figure.querySelector<HTMLAnchorElement>('figcaption a[download]')?.href ?? '';

/**
 * Fetches the file of a program, and stores it in the browser. Without a connection, reads the stored file.
 * @throws TypeError when the server does not have the file, or when there is neither a connection nor a stored file
 */
export async function fetchProgram(address: string): Promise<ProgramFile> {
  const response = await fetch(address).catch(() => keptFile(address));
  if (!response?.ok) throw new TypeError(`${response?.status} for ${address}`);
  void keepFile(address, response.clone());
  return readProgramFile(address, await response.text());
}
