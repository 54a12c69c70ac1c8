import { type Diagnostic, readable } from '../../diagnostics/diagnostics.ts';
import type { Addresses } from '../../permalinks/addresses.ts';
import { overweight, type Weight } from '../weights.ts';

/** Pages that are heavier than their budget, blamed on the file that they are made of. */
export function pagesLight(weights: readonly Weight[], addresses: Addresses): Diagnostic[] {
  const home = addresses.get('/')?.file ?? '';
  return weights.flatMap((weight) =>
    overweight([weight]).map((message) =>
      readable({
        file: addresses.get(weight.address)?.file ?? home,
        line: 1,
        column: 1,
        code: 'page-heavy',
        message,
        hint: 'divide what the page shows, or shorten it; src/site/budgets.ts has the budgets',
      }),
    ),
  );
}
