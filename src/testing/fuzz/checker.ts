import { join } from 'node:path';
import { checkContent } from '../../checks/check-content.ts';
import { makeCase } from './case.ts';
import { misplaced } from './judge.ts';
import type { Outcome } from './outcome.ts';

/** Checks the cases that it is sent, one after the other, in a process that may crash or hang. */
const [folder = '', seed = '0'] = process.argv.slice(2);

process.on('message', (number: number) => {
  process.send?.(check(number));
});

function check(number: number): Outcome {
  const { copy, damages, partOnly } = makeCase(join(folder, 'series'), Number(seed), number);
  const outcome = { number, damages, partOnly };
  try {
    const { problems } = checkContent(copy.root);
    const codes = [...new Set(problems.map(({ code }) => code))];
    const faults = misplaced(copy.root, problems);
    if (faults.length > 0) return { ...outcome, is: 'wrong', why: faults.slice(0, 5).join('\n') };
    return codes.length > 0 ? { ...outcome, is: 'refused', codes } : { ...outcome, is: 'passed' };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...outcome, is: 'wrong', why };
  }
}
