import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Parses the command line of a tool. With `--help` it prints the usage and exits with status 0; with invalid arguments
 * it prints the reason and the usage, and exits with status 2.
 * @param usage one line with the command and what it does
 * @param config the configuration of Node's `parseArgs`; an empty one allows no arguments
 * @param acceptsWords returns true when the positional arguments are valid
 */
export function readArguments<T extends ParseArgsConfig>(
  usage: string,
  config: T,
  acceptsWords: (words: readonly string[]) => boolean = () => true,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    const parsed = parseArgs(config);
    if (!acceptsWords(parsed.positionals))
      throw new Error(`Unexpected: ${parsed.positionals.join(' ')}`);
    return parsed;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}\n`);
    process.exit(2);
  }
}
