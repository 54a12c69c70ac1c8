import type { Example } from '../examples/load.ts';
import { withoutMarkers } from '../examples/regions.ts';
import { fileNameOf } from '../series/fragments.ts';
import type { Program } from './worker/run-program.ts';

/** An example as the page runs it: the program as it is shown, in a clean folder. */
export function programOf({ name, code, info }: Pick<Example, 'name' | 'code' | 'info'>): Program {
  const file = fileNameOf(name);
  const { args, stdin } = info;
  return { file, files: { [file]: `${withoutMarkers(code)}\n` }, args, stdin };
}
