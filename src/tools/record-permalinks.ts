import { checkContent } from '../checks/check-content.ts';
import { formatForTerminal } from '../diagnostics/reporters.ts';
import { ledgerName, recordAddresses } from '../permalinks/ledger.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { readArguments } from './usage.ts';

readArguments('npm run permalinks: adds the addresses of what is new to the ledger', {});

const { diagnostics, addresses } = checkContent(contentRoot);
if (diagnostics.length > 0) {
  process.stderr.write(`${formatForTerminal(diagnostics)}Nothing was recorded.\n`);
  process.exit(1);
}
const added = recordAddresses(contentRoot, addresses);
for (const address of added) process.stdout.write(`new ${address}\n`);
process.stdout.write(`${added.length} new addresses in ${ledgerName}\n`);
