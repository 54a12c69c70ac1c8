import type { Part } from '../series/model.ts';

/**
 * What a section is called to readers, as "8.4.7 Fork, exec, and zombies".
 * @param section chapter slug, `#`, section id
 * @throws Error when there is none; the content check has then reported it
 */
export function sectionName(part: Part, section: string): string {
  const [slug, id] = section.split('#');
  const chapter = part.chapters.find((candidate) => candidate.slug === slug);
  const found = chapter?.sections.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no section ${section}`);
  return `${found.number} ${found.title}`;
}
