import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Damage, SeriesCopy } from '../damage.ts';
import type { Random } from '../random.ts';

/** Odd names for a file or folder. */
const oddNames: readonly string[] = [
  'two words',
  'ümläut',
  '日本語',
  'مرحبا',
  '👩‍👩‍👧',
  'a.b.c',
  '.hidden',
  '-dash',
  'UPPER',
  'a\nb',
  'a\tb',
  'a\u202eb',
  'a\u0007b',
  "a'b",
  'a"b',
  'a<b>',
  'a&b',
  'a#b',
  'a?b',
  'a%20b',
  'a%b',
  'a\\b',
  'a{b}',
  'a[b]',
  'a(b)',
  '$&',
  'x'.repeat(200),
  'con',
  'index',
  'constructor',
  '02-questions',
  '02-print',
  '02-index',
  '02-first',
  '0002-second',
  '2-second',
  '02-Second',
  '02-two--dashes',
  '99999-many',
  '00-zero',
];

const randomFile = (copy: SeriesCopy, random: Random) => random.pick(copy.files());
const folders = (copy: SeriesCopy) => [...new Set(copy.files().map((path) => dirname(path)))];

/** Names for a whole part, most of which are taken by pages of the guide itself. */
const partNames =
  'q search glossary changes practice offline pagefind _astro 404 500 index sw print tools covers feed assets'.split(
    ' ',
  );

/** Damages of files and folders as such. */
export const treeDamages: readonly Damage[] = [
  {
    name: 'swaps two files',
    apply(copy, random) {
      const [one, other] = [randomFile(copy, random), randomFile(copy, random)];
      const bytes = copy.bytes(one);
      copy.write(one, copy.bytes(other));
      copy.write(other, bytes);
    },
  },
  {
    name: 'deletes a file',
    apply: (copy, random) => rmSync(copy.path(randomFile(copy, random))),
  },
  {
    name: 'deletes a folder',
    apply: (copy, random) => rmSync(copy.path(random.pick(folders(copy))), { recursive: true }),
  },
  {
    name: 'renames a file',
    apply(copy, random) {
      const path = randomFile(copy, random);
      const name = random.pick(oddNames) + random.pick([extname(path), extname(path), '', '.md']);
      renameSync(copy.path(path), copy.path(join(dirname(path), name)));
    },
  },
  {
    name: 'copies a file under another name',
    apply(copy, random) {
      const path = randomFile(copy, random);
      const name = random.pick(oddNames) + extname(path);
      cpSync(copy.path(path), copy.path(join(random.pick(folders(copy)), name)));
    },
  },
  {
    name: 'moves a file to another folder',
    apply(copy, random) {
      const path = randomFile(copy, random);
      const target = join(
        random.pick([...folders(copy), 'new', '02-new', `${copy.part}/new/er`]),
        path.split('/').at(-1) ?? '',
      );
      mkdirSync(dirname(copy.path(target)), { recursive: true });
      renameSync(copy.path(path), copy.path(target));
    },
  },
  {
    name: 'copies the part under another name',
    apply(copy, random) {
      const name = random.pick([...partNames.map((slug) => `07-${slug}`), ...oddNames]);
      cpSync(copy.path(copy.part), copy.path(name), { recursive: true });
    },
  },
  {
    name: 'renames the part',
    apply(copy, random) {
      const name = random.pick(partNames);
      renameSync(copy.path(copy.part), copy.path(`07-${name}`));
    },
  },
  {
    name: 'adds a name that differs by case only',
    apply(copy, random) {
      const path = randomFile(copy, random);
      const name = path.split('/').at(-1)?.toUpperCase() ?? '';
      copy.write(join(dirname(path), name), copy.bytes(path));
    },
  },
  {
    name: 'puts a folder where a file belongs',
    apply(copy, random) {
      const path = copy.path(randomFile(copy, random));
      rmSync(path);
      mkdirSync(path);
    },
  },
  {
    name: 'puts a file where a folder belongs',
    apply(copy, random) {
      const path = copy.path(random.pick(folders(copy).filter((folder) => folder !== '.')));
      rmSync(path, { recursive: true });
      copy.write(path.slice(copy.root.length + 1), 'x');
    },
  },
  {
    name: 'links',
    apply(copy, random) {
      const target = random.pick([
        '.',
        '..',
        '/',
        '/etc/passwd',
        '/dev/zero',
        '/dev/stdin',
        'loop',
        'nowhere',
      ]);
      const folder = random.pick(folders(copy));
      const name = random.pick([
        'loop',
        '02-loop.mdx',
        'loop.py',
        'examples',
        'figures',
        'questions',
        '02-loop',
        'versions.yaml',
      ]);
      rmSync(copy.path(join(folder, name)), { recursive: true, force: true });
      symlinkSync(target, copy.path(join(folder, name)));
    },
  },
  {
    name: 'adds very many files',
    apply(copy, random) {
      const path = randomFile(copy, random);
      for (let count = 0; count < 300; count++)
        copy.write(
          join(dirname(path), `${10 + count}-many${count}${extname(path)}`),
          copy.bytes(path),
        );
    },
  },
  {
    name: 'adds a very deep folder',
    apply(copy, random) {
      const folder = join(random.pick(folders(copy)), ...Array.from({ length: 60 }, () => 'deep'));
      mkdirSync(copy.path(folder), { recursive: true });
      copy.write(join(folder, random.pick(['x.mdx', 'x.py', 'index.mdx', 'x.svg'])), 'x');
    },
  },
  {
    name: 'adds a file that nothing reads',
    apply(copy, random) {
      const name = random.pick([
        'notes.txt',
        '02-notes.md',
        'glossery.yaml',
        'README',
        '.DS_Store',
        'versions.yml',
        '02-notes.MDX',
        '02-notes.mdx~',
        'series.json',
        'extra.mdx',
      ]);
      copy.write(
        join(random.pick(folders(copy)), name),
        '---\ntitle: x\ndescription: y\n---\n\nText.\n',
      );
    },
  },
];
