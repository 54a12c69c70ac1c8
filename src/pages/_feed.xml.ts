import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { escapeHtml } from '../exports/escape.ts';
import { changes, href, series } from '../guide.ts';

/** The changes as an Atom feed, one entry a day and chapter. */
export const GET: APIRoute = ({ site }) => {
  const latest = changes ?? [];
  const { info } = series;
  const full = (address: string) => new URL(href(address), site).href;
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const feed = new Feed({
    title: info.title,
    description: info.description,
    id: full('/'),
    link: full('/changes/'),
    feedLinks: { atom: full('/changes/feed.xml') },
    language: info.language,
    copyright: info.licence.name,
    updated: date(latest[0]?.day ?? '1970-01-01'),
    author: { name: info.title, link: full('/') },
  });
  const entries = Map.groupBy(latest, ({ day, address }) => `${address.split('#')[0]} ${day}`);
  for (const [key, sections] of entries) {
    const [address = '', day = ''] = key.split(' ');
    const first = sections[0];
    if (!first) continue;
    feed.addItem({
      // The library calls both HTML, whatever they are.
      title: escapeHtml(first.chapter),
      id: `${full(address)}?changed=${day}`,
      link: full(first.address),
      date: date(day),
      description: escapeHtml(sections.map(({ title, kind }) => `${title} (${kind})`).join('; ')),
    });
  }
  return new Response(feed.atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
