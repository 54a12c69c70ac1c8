import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import type { Addresses } from '../../permalinks/addresses.ts';

/**
 * Checks that the finished site has every page of the series, so that a build that lost one, for whatever reason, fails.
 * @param outDir folder of the finished site
 */
export function pagesBuilt(outDir: string, addresses: Addresses): Diagnostic[] {
  return [...addresses]
    .filter(([address]) => !existsSync(join(outDir, address.replace(/\/$/, '/index.html'))))
    .map(([address, { file, line }]) => ({
      file,
      line,
      column: 1,
      code: 'page-missing',
      message: `the page ${address} of this file was not built`,
      hint: 'give the file a name that no other has; if that does not help, report it to the guide',
    }));
}
