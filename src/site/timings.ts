/** Processor milliseconds by stage, in the order in which the stages first ran. */
const spent = new Map<string, number>();

/** Counts what a stage costs; stages do not nest. */
export function stage<T>(name: string, run: () => T): T {
  const before = process.cpuUsage();
  const count = () => countStage(name, before);
  const result = run();
  if (result instanceof Promise) void result.then(count, count);
  else count();
  return result;
}

/** Counts what has been spent since a reading of `process.cpuUsage()`. */
export function countStage(name: string, before: NodeJS.CpuUsage | undefined): void {
  const { user, system } = process.cpuUsage(before);
  spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1000);
}

/**
 * Counts what was measured elsewhere in this process, in milliseconds of work that nothing interrupts.
 * @see https://www.w3.org/TR/user-timing/
 */
export function countMeasured(name: string, measure: string): void {
  const entries = performance.getEntriesByName(measure);
  spent.set(
    name,
    entries.reduce((sum, { duration }) => sum + duration, 0),
  );
  performance.clearMeasures(measure);
}

/** What the stages cost so far, as "check 120 ms, index 900 ms". */
export function stagesSpent(): string {
  return [...spent]
    .map(([name, milliseconds]) => `${name} ${Math.round(milliseconds)} ms`)
    .join(', ');
}
