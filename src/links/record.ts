import { checkContent } from '../build/check-content.ts';
import { forTerminal } from '../build/reporters.ts';
import { contentRoot } from '../series/content-root.ts';
import { ledgerName, recordAddresses } from './ledger.ts';

const { problems, addresses } = checkContent(contentRoot());
if (problems.length > 0) {
  process.stderr.write(`${forTerminal(problems)}Nothing was recorded.\n`);
  process.exit(1);
}
const added = recordAddresses(contentRoot(), addresses);
for (const address of added) process.stdout.write(`new ${address}\n`);
process.stdout.write(`${added.length} new addresses in ${ledgerName}\n`);
