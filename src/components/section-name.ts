import type { Part } from '../series/model.ts';

/**
 * The number and title of a section, as "8.4.7 Fork, exec, and zombies".
 * @param section chapter slug, `#`, section id
 * @throws Error when the part has no such section; the content check reports that before pages are made
 */
export function sectionName(part: Part, section: string): string {
  const [slug, id] = section.split('#');
  const chapter = part.chapters.find((candidate) => candidate.slug === slug);
  const target = chapter?.sections.find((candidate) => candidate.id === id);
  if (!target) throw new Error(`no section ${section}`);
  return `${target.number} ${target.title}`;
}
