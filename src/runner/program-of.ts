import type { Example } from '../examples/load.ts';
import { fileNameOf } from '../series/fragments.ts';
import { withoutMarkers } from '../series/regions.ts';
import type { Program } from './worker/run-program.ts';

/** Makes the program that the page runs for an example: the code without region markers, with no other file. */
export function programOf({ name, code, info }: Pick<Example, 'name' | 'code' | 'info'>): Program {
  const file = fileNameOf(name);
  const { args, stdin } = info;
  return { file, files: { [file]: `${withoutMarkers(code)}\n` }, args, stdin };
}
