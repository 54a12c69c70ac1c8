/** A package as the lockfile names it. */
export interface Locked {
  /** As "shiki". */
  name: string;
  version: string;
  /** SPDX expression, as the package states it. */
  licence: string;
}

/** Licences under which a package may be used to build the guide, and what each asks. */
const allowed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0BSD': 'nothing',
    'Apache-2.0': 'its notice kept',
    'BlueOak-1.0.0': 'its notice kept',
    'BSD-2-Clause': 'its notice kept',
    'BSD-3-Clause': 'its notice kept',
    'CC0-1.0': 'nothing',
    ISC: 'its notice kept',
    'LGPL-3.0-or-later': 'changes to it published; it is not part of the site',
    MIT: 'its notice kept',
    'MPL-2.0': 'changes to its files published',
    'OFL-1.1': 'the fonts not sold by themselves',
    'Python-2.0': 'its notice kept',
  }),
);

/** Packages whose statement is no SPDX expression: what was found in their files. */
const read: ReadonlyMap<string, string> = new Map([
  ['dejavu-fonts-ttf', 'Bitstream Vera: the fonts not sold by themselves'],
]);

interface Lockfile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; link?: boolean }>;
}

/** Every package that a build needs, by the lockfile: not those of tests and checks. */
export function lockedPackages({ packages }: Lockfile): Locked[] {
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, { version = '', license = '' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }));
}

/**
 * What a licence asks of us.
 * @returns undefined when the licence, or a part of it that counts, is not on the list
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function duties({ name, licence }: Locked): string | undefined {
  const known = read.get(name);
  if (known) return known;
  const plain = licence.replace(/^\((.*)\)$/, '$1');
  const all = plain.split(' AND ');
  if (all.length > 1) {
    const asked = all.map((part) => allowed.get(part));
    return asked.includes(undefined) ? undefined : [...new Set(asked)].join('; ');
  }
  const choice = plain.split(' OR ').find((part) => allowed.has(part));
  return choice && allowed.get(choice);
}

/** The licences as a table for the terminal, most used first, and a sentence for each package without one. */
export function licenceTable(packages: readonly Locked[]): { table: string; faults: string[] } {
  const groups = [...Map.groupBy(packages, ({ licence }) => licence)];
  const lines = groups
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([licence, these]) => {
      const names = [...new Set(these.map(({ name }) => name))].sort();
      const [first] = these;
      const asks = (first && duties(first)) ?? 'not on the list';
      return `${licence || 'none stated'} (${names.length} packages; asks for: ${asks})\n    ${names.join(', ')}`;
    });
  const faults = packages
    .filter((each) => duties(each) === undefined)
    .map(({ name, version, licence }) => `${name} ${version} is under ${licence || 'no licence'}`);
  return { table: lines.join('\n'), faults };
}
