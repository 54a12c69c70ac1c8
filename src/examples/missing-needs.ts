import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { languageOf } from './languages/languages.ts';
import type { Example } from './load.ts';

/**
 * Finds the packages and commands that an example needs and this machine lacks.
 * @returns their names; empty when the example can run here
 */
export function missingNeeds({ name, info }: Pick<Example, 'name' | 'info'>): string[] {
  const packages = languageOf(name).missingDependencies?.(info.dependencies) ?? [];
  return [...packages, ...info.commands.filter((command) => !isOnPath(command))];
}

function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
