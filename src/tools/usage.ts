import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the command line of a tool. For `--help` it prints the usage and ends with status 0. When the arguments
 * are not what the tool takes, it says why, prints the usage, and ends with status 2.
 * @param usage how the tool is called and what it does, in one line
 * @param config what it takes, as `parseArgs` of Node has it; an empty one takes nothing
 * @param accepts says whether the words of the command line, without its options, make sense
 */
export function readArguments<T extends ParseArgsConfig>(
  usage: string,
  config: T,
  accepts: (words: readonly string[]) => boolean = () => true,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    const read = parseArgs(config);
    if (!accepts(read.positionals)) throw new Error(`Unexpected: ${read.positionals.join(' ')}`);
    return read;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}\n`);
    process.exit(2);
  }
}
