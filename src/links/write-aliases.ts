import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Addresses, splitAddress } from '../permalinks/addresses.ts';
import { type Alias, resolveAddress } from '../permalinks/aliases.ts';

/** Where and as what the finished site stands. */
export interface Site {
  /** Folder of the finished site. */
  outDir: string;
  /** As "" or "/guide". */
  base: string;
  /** Origin of the published site, for canonical addresses. */
  origin: string;
  language: string;
}

const fileOf = ({ outDir }: Site, page: string) => join(outDir, page, 'index.html');

/**
 * Makes former pages work in the finished site, without a script. A renamed page is there under its old
 * address too, with the new one as canonical, so that the fragments of old links still land; a page that
 * became a section is a small page that leads there.
 * @returns addresses of the pages that were added
 */
export function writeFormerPages(
  site: Site,
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
): string[] {
  const former = [...aliases.values()].filter(({ from }) => !from.includes('#'));
  for (const { from, to } of former) {
    mkdirSync(join(site.outDir, from), { recursive: true });
    const html = to.includes('#') ? waymarkPage(site, to) : readFileSync(fileOf(site, to), 'utf8');
    writeFileSync(fileOf(site, from), withFormerFragments(html, from, site, addresses, aliases));
  }
  return former.map(({ from }) => from);
}

/**
 * Makes the former fragments of a page work, without a script. A renamed section gets an element with its
 * old id; a section that moved to another page leaves a line with the way to it.
 * @param page address of the page, a former one too
 */
export function withFormerFragments(
  html: string,
  page: string,
  { base }: Pick<Site, 'base'>,
  addresses: Addresses,
  aliases: ReadonlyMap<string, Alias>,
): string {
  const shown = addresses.has(page) ? page : aliases.get(page)?.to;
  let placed = html;
  for (const from of aliases.keys()) {
    if (!from.startsWith(`${page}#`)) continue;
    const fragment = from.slice(page.length + 1);
    const target = resolveAddress(from, addresses, aliases);
    if (shown === undefined || target === undefined) continue;
    const { page: targetPage, fragment: id } = splitAddress(target);
    placed =
      targetPage === shown && id
        ? withOldId(placed, id, fragment)
        : withWaymark(placed, fragment, base + target);
  }
  return placed;
}

/** Puts an element with the old id into the element that has the new one, lines of a program included. */
function withOldId(html: string, id: string, old: string): string {
  const escaped = RegExp.escape(id);
  return html.replace(
    new RegExp(`(<[a-z0-9]+\\b[^>]*\\sid="${escaped}(-L\\d+)?"[^>]*>)`, 'g'),
    (_tag, whole: string, line: string | undefined) =>
      `${whole}<span class="former" id="${old}${line ?? ''}"></span>`,
  );
}

/** Leaves a line at the end of the text, which a link to the old fragment scrolls to. */
function withWaymark(html: string, old: string, target: string): string {
  const line = `<p class="moved" id="${old}">What was here has moved: <a href="${target}">${target}</a></p>`;
  return html.replace('</main>', `${line}</main>`);
}

/** A small page that leads on at once; without its refresh, the link does. */
function waymarkPage({ base, origin, language }: Site, to: string): string {
  const target = base + to;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Moved</title><meta http-equiv="content-security-policy" content="default-src 'none'"><meta http-equiv="refresh" content="0; url=${target}"><meta name="robots" content="noindex"><link rel="canonical" href="${new URL(target, origin)}"><meta name="viewport" content="width=device-width, initial-scale=1"></head><body class="waymark"><main><h1>Moved</h1><p>This page has moved to <a href="${target}">${target}</a>.</p></main></body></html>\n`;
}
