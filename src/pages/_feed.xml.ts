import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { escapeHtml } from '../exports/escape.ts';
import { changes, href, series } from '../guide.ts';

/** Responds with the changes as an Atom feed, which has one entry for each day and chapter. */
export const GET: APIRoute = ({ site }) => {
  const latest = changes ?? [];
  const { info } = series;
  const fullAddress = (address: string) => new URL(href(address), site).href;
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const feed = new Feed({
    title: info.title,
    description: info.description,
    id: fullAddress('/'),
    link: fullAddress('/changes/'),
    feedLinks: { atom: fullAddress('/changes/feed.xml') },
    language: info.language,
    copyright: info.licence.name,
    updated: date(latest[0]?.day ?? '1970-01-01'),
    author: { name: info.title, link: fullAddress('/') },
  });
  const entries = Map.groupBy(latest, ({ day, address }) => `${address.split('#')[0]} ${day}`);
  for (const [key, sections] of entries) {
    const [address = '', day = ''] = key.split(' ');
    const first = sections[0];
    if (!first) continue;
    feed.addItem({
      // The library declares title and description as HTML, so plain text must be escaped.
      title: escapeHtml(first.chapter),
      id: `${fullAddress(address)}?changed=${day}`,
      link: fullAddress(first.address),
      date: date(day),
      description: escapeHtml(sections.map(({ title, kind }) => `${title} (${kind})`).join('; ')),
    });
  }
  return new Response(feed.atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
