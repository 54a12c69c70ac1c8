/** One result, ready to show. */
export interface Hit {
  url: string;
  title: string;
  kind: 'chapter' | 'section' | 'question';
  page: string;
  excerpt: { text: string; match: boolean }[];
}

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string | undefined> }>;
}

interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

const shown = 12;

let loading: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const pagefind = (await import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({
    baseUrl: `${base}/`,
    noWorker: true,
    ranking: { termSimilarity: 3, metaWeights: { title: 2 } },
  });
  await pagefind.init();
  return pagefind;
}

/**
 * Searches the index.
 * @returns at most twelve hits, best first
 * @throws when the index cannot be loaded; the next call tries again
 */
export async function search(query: string): Promise<Hit[]> {
  loading ??= load();
  try {
    const pagefind = await loading;
    const { results } = await pagefind.search(words(query));
    const data = await Promise.all(results.slice(0, shown).map((result) => result.data()));
    return data.map(({ url, excerpt, meta }) => ({
      url,
      title: meta['title'] ?? url,
      kind: kindOf(meta['kind']),
      page: meta['page'] ?? '',
      excerpt: parts(excerpt),
    }));
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** Symbols separate words in the index, so they do in a query: `check=True` is two words. */
export function words(query: string): string {
  return query.replace(/[^\p{L}\p{N}"_-]+/gu, ' ').trim();
}

function kindOf(kind: string | undefined): Hit['kind'] {
  return kind === 'chapter' || kind === 'question' ? kind : 'section';
}

/** Splits Pagefind's marked excerpt into plain text parts, so that none of it is ever parsed as HTML. */
export function parts(excerpt: string): Hit['excerpt'] {
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  };
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((piece) => ({
      match: piece.startsWith('<mark>'),
      text: piece
        .replace(/<\/?mark>/g, '')
        .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity),
    }));
}
