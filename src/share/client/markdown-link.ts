/** Something that a link leads to. */
export interface Linked {
  /** As "8.4.7 Fork, exec, and zombies". */
  title: string;
  /** Absolute address. */
  url: string;
}

/** A link in Markdown, with what Markdown would read in the title or the address taken literally. */
export function markdownLink({ title, url }: Linked): string {
  const text = title.replace(/[\\`*_[\]<>]/g, '\\$&');
  return `[${text}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
