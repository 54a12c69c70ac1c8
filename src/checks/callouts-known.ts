import { suggest } from '../diagnostics/nearest.ts';
import { callouts } from '../markdown/callouts.ts';
import type { Check } from './context.ts';

/** Every directive is one of the guide's call-outs. */
export const calloutsKnown: Check = ({ source }, reportAt) => {
  for (const { name, ...position } of source.outline.callouts) {
    if (Object.hasOwn(callouts, name)) continue;
    const hint = suggest(name, Object.keys(callouts));
    reportAt(position, 'callout-unknown', `":::${name}" is not a call-out`, hint);
  }
};
