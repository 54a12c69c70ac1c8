import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A finished page that stands for all of its kind. */
export interface KindOfPage {
  /** Class of its `<body>`, as "chapter". */
  kind: string;
  address: string;
}

/** How many different elements and classes a page is made of. */
const variety = (html: string) =>
  new Set(
    [...html.matchAll(/<([a-z][\w-]*)|class="([^"]*)"/g)].flatMap(([, tag, names]) =>
      tag ? [`<${tag}`] : (names ?? '').split(' '),
    ),
  ).size;

/** The finished pages of `dist`, as addresses with their text. */
function finishedPages(): { address: string; kind: string; html: string }[] {
  const dist = resolve('dist');
  if (!existsSync(dist)) throw new Error('there is no dist: npm run build makes it');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const kind = /<body class="([\w-]+)/.exec(html)?.[1] ?? 'page';
      return { address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, kind, html };
    });
}

/** Every page but most cards: what differs between them stands in their chapters too. */
export function pagesToWalk(): string[] {
  const { card = [], ...others } = Object.groupBy(finishedPages(), ({ kind }) => kind);
  const some = card.filter((_, index) => index % 20 === 0);
  return [...Object.values(others).flatMap((pages) => pages ?? []), ...some].map(
    ({ address }) => address,
  );
}

/**
 * Of each kind of page in `dist` the one that is made of the most different things, and of those the
 * shortest. A new kind of page is tested without being named here. The booklet is left out: it is all
 * chapters in one page of megabytes, and made for paper.
 * @throws Error when the site was not built
 */
export function kindsOfPages(): KindOfPage[] {
  const pages = finishedPages()
    .filter(({ kind }) => kind !== 'print')
    .map(({ kind, address, html }) => ({
      kind,
      address,
      parts: variety(html),
      length: html.length,
    }));
  return [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, these]) => {
    const [first] = these.toSorted((a, b) => b.parts - a.parts || a.length - b.length);
    return { kind, address: first?.address ?? '/' };
  });
}

/** The widths that pages are looked at: a phone's and a desk's, in CSS pixels. */
export const windows = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
} as const;

/** Opens every `<details>`; to be run in the page. */
export function openAll(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}
