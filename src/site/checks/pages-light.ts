import { type Diagnostic, sanitise } from '../../diagnostics/diagnostics.ts';
import type { Addresses } from '../../permalinks/addresses.ts';
import { overweight, type PageWeight } from '../weights.ts';

/** Reports pages that are heavier than their budget, with the file that each is made from. */
export function pagesLight(weights: readonly PageWeight[], addresses: Addresses): Diagnostic[] {
  const home = addresses.get('/')?.file ?? '';
  return weights.flatMap((weight) =>
    overweight([weight]).map((message) =>
      sanitise({
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
