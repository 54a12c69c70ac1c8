import { scope } from '../../client/site.ts';
import { offlinePath } from '../manifest.ts';
import { storesOf } from '../stores.ts';

/** A page that is stored because the reader opened it. */
export interface VisitedPage {
  url: string;
  title: string;
}

/** Number of characters at the beginning of a page in which its title is looked for. */
const titleSearchLength = 4_000;

/** The stored pages that the reader opened, the latest first; empty when the cache cannot be read. */
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

/** The title in the HTML of one of the guide's pages, without the guide's name. */
function titleOf(html: string): string | undefined {
  const [, title] = /<title>([^<]*)<\/title>/.exec(html.slice(0, titleSearchLength)) ?? [];
  return title
    ?.replace(/ · [^·]*$/, '')
    .replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
