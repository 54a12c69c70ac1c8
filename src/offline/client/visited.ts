import { scope } from '../../client/site.ts';
import { offlinePath } from '../manifest.ts';
import { storesOf } from '../stores.ts';

/** A page that was kept because the reader opened it. */
export interface VisitedPage {
  url: string;
  title: string;
}

/** Characters of a page within which its title stands. */
const head = 4_000;

/** Pages kept because the reader opened them, the latest first; none when the store cannot be read. */
export async function visitedPages(): Promise<VisitedPage[]> {
  try {
    const { pages } = storesOf(scope);
    if (!(await caches.has(pages))) return [];
    const store = await caches.open(pages);
    const requests = (await store.keys())
      .filter(({ url }) => url !== scope + offlinePath && !url.endsWith('.json'))
      .toReversed();
    return await Promise.all(
      requests.map(async (request) => {
        const html = (await (await store.match(request))?.text()) ?? '';
        return { url: request.url, title: titleOf(html) ?? new URL(request.url).pathname };
      }),
    );
  } catch {
    return [];
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The title of one of the guide's own pages, without the guide's name. */
export function titleOf(html: string): string | undefined {
  const [, title] = /<title>([^<]*)<\/title>/.exec(html.slice(0, head)) ?? [];
  return title
    ?.replace(/ · [^·]*$/, '')
    .replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
