import { cardAddress, chapterAddress, type Part, taskAddress } from '../series/model.ts';
import { factsOf } from '../site/finished-pages.ts';
import { bookletHtml, type Finished, setBooklet } from './booklet.ts';

/**
 * The booklet in `dev`, where no finished pages lie on disk: from the pages as the server gives them.
 * @param root address of the site's home page, as `http://localhost:4321/guide/`
 */
export async function servedBooklet(part: Part, root: URL): Promise<string> {
  const base = root.pathname.replace(/\/$/, '');
  const addresses = [
    ...part.chapters.map((chapter) => chapterAddress(part, chapter)),
    ...part.questions.map(cardAddress),
    ...part.tasks.map((task) => taskAddress(part, task)),
    '/glossary/',
  ];
  const pages = new Map<string, Finished>();
  // One after another: the server renders no faster when asked for all at once.
  for (const address of addresses) {
    const answer = await fetch(new URL(base + address, root));
    if (!answer.ok) continue;
    const html = await answer.text();
    pages.set(address, { html, ids: factsOf(html, address).ids });
  }
  const page = (address: string) => pages.get(address);
  return bookletHtml(part, setBooklet({ part, page, base, origin: root.origin }));
}
