/**
 * What may differ between the output of a run in WebAssembly and the recording, and why. The rules on error numbers are
 * due to the platform, the others to Python: the page has a newer one than some recordings. Nothing else may differ.
 */
const rules: readonly [pattern: RegExp, replacement: string][] = [
  // Error numbers are those of the C library: ENOENT is 2 on Linux and 44 here.
  [/\[Errno \d+\]/g, '[Errno *]'],
  [/(\w+Error)\(\d+, /g, '$1(*, '],
  // Python 3.14 warns of what leaves a `finally` (PEP 765), 3.13 of a day without its year; the line of code follows.
  [/^\S+\.py:\d+: SyntaxWarning: .* in a 'finally' block\n.*\n/gm, ''],
  [/^\S+\.py:\d+: DeprecationWarning: Parsing dates[\s\S]*?issues\/70647\.\n.*\n/gm, ''],
  // Messages that were reworded: choices without quotes (3.12), keys, days, and a sequence that is too long (3.14).
  [/\(choose from (.*)\)$/gm, '(choose from *)'],
  [/cannot use '\w+' as a (?:dict key|set element) \((unhashable type: '\w+')\)/g, '$1'],
  [/(too many values to unpack \(expected \d+), got \d+\)/g, '$1)'],
  [/day (?:is out of range for month|\d+ must be in range .*)/g, 'day out of range'],
  // Since 3.12 profiles have rows of methods that are built in.
  [/^.*(?:<method |<built-in |\{method |\{built-in ).*\n/gm, ''],
  [/\d+ function calls \(\d+ primitive calls\)/g, '* function calls'],
  [/List reduced from \d+ to/g, 'List reduced to'],
];

/** Removes from an output what may differ between the page and the recording. */
export const withoutKnownDifferences = (output: string): string =>
  rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), output);
