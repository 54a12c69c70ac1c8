/** Prints the peak memory of the process when it ends; `measure.ts` preloads it into each build. */
process.once('exit', () => {
  const { maxRSS } = process.resourceUsage();
  process.stderr.write(`peak memory: ${Math.round(maxRSS / 1024)} MiB\n`);
});
