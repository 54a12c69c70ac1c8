/** The page on which a reader found a mistake. */
interface ReportedPage {
  /** Its number and title, as "8.4 Processes and signals". */
  title: string;
  /** Its address with the origin. */
  url: string;
}

/**
 * The address at which a reader reports a mistake. When the source is on GitHub, it opens the form for a new issue
 * that names the page; otherwise it is the address of the source.
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
