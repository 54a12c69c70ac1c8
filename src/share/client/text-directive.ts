/** The words that a text fragment looks for. */
export interface TextWords {
  prefix?: string;
  textStart: string;
  textEnd?: string;
  suffix?: string;
}

/**
 * What follows a fragment to lead to words of a page: `:~:text=start,end`.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax: comma, ampersand and hyphen are its own signs
 */
export function textDirective({ prefix, textStart, textEnd, suffix }: TextWords): string {
  const written = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const parts = [
    prefix && `${written(prefix)}-`,
    written(textStart),
    textEnd && written(textEnd),
    suffix && `-${written(suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}
