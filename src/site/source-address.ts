import { parseWebAddress } from './site-address.ts';

/**
 * Reads the address of the guide's source repository from the environment variables of a build.
 * @param settings `SOURCE_URL`, which a workflow that publishes the guide may set
 * @returns the address without a final slash; undefined when the setting is empty or absent
 * @throws Error that names the setting and says what to write
 */
export function sourceAddress(settings: Record<string, string | undefined>): string | undefined {
  const value = settings['SOURCE_URL']?.trim() ?? '';
  if (value === '') return undefined;
  const url = parseWebAddress('SOURCE_URL', value, 'https://example.org/guide');
  return url.href.replace(/\/+$/, '');
}
