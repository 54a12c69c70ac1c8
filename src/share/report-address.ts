/** A page that a reader reports a mistake of. */
interface ReportedPage {
  /** What the page is called, as "8.4 Processes and signals". */
  title: string;
  /** Its whole address with the origin. */
  url: string;
}

/**
 * Where a reader reports a mistake: a new issue of the repository, which names the page and its address, when
 * the source lies on GitHub, and the source itself elsewhere.
 * @see https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query
 * @param source address of the source, from `series.yaml` or `SOURCE_URL`
 */
export function reportAddress(source: string, { title, url }: ReportedPage): string {
  const { origin, pathname } = new URL(source);
  const repository = /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(pathname)?.[1];
  if (origin !== 'https://github.com' || !repository) return source;
  const body = `${url}\n\nWhat it says:\n\nWhat is so, and how you know:\n`;
  const query = new URLSearchParams({ title: `A mistake in ${title}`, body });
  return `${origin}/${repository}/issues/new?${query}`;
}
