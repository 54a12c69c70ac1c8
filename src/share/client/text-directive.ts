/** The words by which a text directive finds a passage: its first and last words, and those around it. */
export interface TextDirective {
  prefix?: string;
  textStart: string;
  textEnd?: string;
  suffix?: string;
}

/**
 * Writes a text directive, as `:~:text=start,end`, which after the fragment of an address leads to words of the page.
 * Comma, ampersand and hyphen are syntax there, so they are escaped.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textDirective({ prefix, textStart, textEnd, suffix }: TextDirective): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}
