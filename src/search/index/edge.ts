/**
 * True for one text in eight. Where lists are cut at such texts, a change within one piece leaves the other
 * pieces as they were.
 */
export function isEdge(text: string): boolean {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return (hash & 7) === 0;
}
