/** The target of a link. */
export interface LinkTarget {
  /** Text for the link, as "8.4.7 Fork, exec, and zombies". */
  title: string;
  /** Address with the origin. */
  url: string;
}

/** Writes a link in Markdown; escapes the characters of the title and of the address that are syntax of Markdown. */
export function markdownLink({ title, url }: LinkTarget): string {
  const text = title.replace(/[\\`*_[\]<>]/g, '\\$&');
  return `[${text}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
