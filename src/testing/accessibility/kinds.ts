import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A page of the finished site, with its kind. */
export interface KindOfPage {
  /** Class of its `<body>`, as "chapter". */
  kind: string;
  address: string;
}

/** The number of different elements and classes of a page. */
const countDistinctParts = (html: string) =>
  new Set(
    [...html.matchAll(/<([a-z][\w-]*)|class="([^"]*)"/g)].flatMap(([, tag, names]) =>
      tag ? [`<${tag}`] : (names ?? '').split(' '),
    ),
  ).size;

/** All pages of `dist`, each with its address, its kind and its HTML. */
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

/** All pages, but only every twentieth card, since what differs between cards is also in their chapters. */
export function pagesToVisit(): KindOfPage[] {
  const { card = [], ...others } = Object.groupBy(finishedPages(), ({ kind }) => kind);
  const some = card.filter((_, index) => index % 20 === 0);
  return [...Object.values(others).flatMap((pages) => pages ?? []), ...some].map(
    ({ address, kind }) => ({ address, kind }),
  );
}

/**
 * Chooses for each kind of page in `dist` the page with the most different elements and classes, and among equals the
 * shortest. So a new kind of page is tested without being named. Leaves out the booklet, which is megabytes of chapters
 * for paper.
 * @throws Error when there is no finished site
 */
export function kindsOfPages(): KindOfPage[] {
  const pages = finishedPages()
    .filter(({ kind }) => kind !== 'print')
    .map(({ kind, address, html }) => ({
      kind,
      address,
      parts: countDistinctParts(html),
      length: html.length,
    }));
  return [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, these]) => {
    const [first] = these.toSorted((a, b) => b.parts - a.parts || a.length - b.length);
    return { kind, address: first?.address ?? '/' };
  });
}

/** The addresses of all booklets, each of which has the texts and figures of a whole part. */
export const booklets = (): string[] =>
  finishedPages()
    .filter(({ kind }) => kind === 'print')
    .map(({ address }) => address);

/** The sizes of the window in which pages are tested, in CSS pixels. */
export const viewports = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
} as const;

/** Opens every `<details>`. It runs in the page. */
export function openAllDetails(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}
