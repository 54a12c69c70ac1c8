import type { Code } from '../../diagnostics/diagnostics.ts';

/** What became of one case. */
export type Outcome = {
  number: number;
  /** What was done to the series; unknown when the process died of it. */
  damages: string[];
  partOnly: boolean;
} & (
  | { is: 'passed' }
  | { is: 'refused'; codes: Code[] }
  /** The promise was broken: `why` says how. */
  | { is: 'wrong'; why: string }
);
