import type { Damage } from '../damage.ts';
import { oddTexts } from './texts.ts';

/** Odd addresses for an alias, or for the ledger of published addresses (`permalinks.json`). */
const oddAddresses: readonly string[] = [
  ...oddTexts,
  '/',
  '/#',
  '/#x',
  '//',
  '/tools',
  '/tools/',
  '/tools/old',
  '/tools/old/#',
  '/tools/old/#begin',
  '/tools/gone/#begin',
  '/tools/first/',
  '/tools/first/#begin',
  '/tools/first/#gone',
  '/tools/first/#hello-L1',
  '/tools/first/#hello-L99',
  '/tools/first/index.html',
  '/tools/first.md',
  '/tools/questions/',
  '/search/',
  '/changes/',
  '/practice/',
  '/offline/',
  '/pagefind/',
  '/_astro/x/',
  '/404/',
  '/404.html',
  '/q/',
  '/q/gone/',
  '/glossary/',
  '/glossary/#shell',
  '/../../escape/',
  '/tools/../../../escape/',
  '/%2e%2e/escape/',
  '/a/./b/',
  '/a\\b/',
  '/a?b=c',
  '/ä/',
  '/a b/',
  '/a<b>/',
  '/"onload="alert(1)/',
  '/tools/first/#"><script>alert(1)</script>',
  "/tools/first/#it's",
  `/${'x/'.repeat(2_000)}`,
  `/${'x'.repeat(300)}/`,
];

const inCopy = (text: string, slug: string) => text.replace(/\btools\b/g, slug);

/** Odd texts for the whole ledger. */
const oddLedgers: readonly string[] = [
  '',
  'null',
  '[]',
  '42',
  '"text"',
  '{}',
  '{',
  '{"/": null}',
  '{"/": 1}',
  '{"/": {"file": "x"}}',
  '{"": ""}',
  '{"no-slash": "x"}',
  '{"__proto__": "x", "constructor": "y"}',
  '{"/": "x", "/": "y"}',
  '{"/gone/": "../../etc/passwd"}',
  '{"/gone/": "a\\nb"}',
  '{"/gone/": "\\u202e"}',
  '{"/gone/": ""}',
  '{"/": "x",}',
  "{'/': 'x'}",
  '// comment\n{}',
  '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n',
  `${'['.repeat(50_000)}`,
  `{"/": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
];

/** Damages of the ledger and of the aliases. */
export const addressDamages: readonly Damage[] = [
  {
    name: 'fills the ledger with something else',
    apply: (copy, random) => copy.write('permalinks.json', random.pick(oddLedgers)),
  },
  {
    name: 'adds an address to the ledger',
    apply(copy, random) {
      const address = inCopy(random.pick(oddAddresses), copy.slug);
      copy.edit('permalinks.json', (text) =>
        text.replace('{', () => `{\n  ${JSON.stringify(address)}: "series/gone.mdx",`),
      );
    },
  },
  {
    name: 'adds 3,000 addresses that are gone to the ledger',
    apply: (copy) =>
      copy.write(
        'permalinks.json',
        JSON.stringify(
          Object.fromEntries(
            Array.from({ length: 3_000 }, (_, index) => [`/${copy.slug}/gone-${index}/`, 'x.mdx']),
          ),
        ),
      ),
  },
  {
    name: 'adds an alias',
    apply(copy, random) {
      const address = () => JSON.stringify(inCopy(random.pick(oddAddresses), copy.slug));
      const to = random.pick([`/${copy.slug}/first/`, `/${copy.slug}/first/#end`, '']);
      copy.edit('aliases.yaml', (text) => `${text}${address()}: ${to || address()}\n`);
    },
  },
  {
    name: 'turns aliases in a circle',
    apply: (copy) => copy.write('aliases.yaml', '/a/: /b/\n/b/: /a/\n/c/: /c/\n'),
  },
];
