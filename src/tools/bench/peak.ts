/** Preloaded into a measured build: prints its own high-water mark of memory when it ends. */
process.once('exit', () => {
  const { maxRSS } = process.resourceUsage();
  process.stderr.write(`peak memory: ${Math.round(maxRSS / 1024)} MiB\n`);
});
