import { checkContent } from '../checks/check-content.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { readArguments } from './usage.ts';

readArguments(
  'node src/tools/list-external-links.ts: lists every link that leaves the guide with its file and line; fetches none',
  {},
);

const { series } = checkContent(contentRoot);
const sources = [
  series.home,
  ...series.parts.flatMap((part) => [part, ...part.chapters, ...part.questions, ...part.tasks]),
];
const links = sources.flatMap(({ file, outline }) =>
  outline.links.map(({ url, line }) => ({ url, place: `${file}:${line}` })),
);
const factSources = series.parts.flatMap(({ versions }) =>
  (versions?.facts ?? []).map(({ source, line }) => ({
    url: source,
    place: `${versions?.file}:${line}`,
  })),
);
const external = [...links, ...factSources].filter(({ url }) => /^https?:/.test(url));
const byUrl = Map.groupBy(external, ({ url }) => url);
for (const url of [...byUrl.keys()].sort()) {
  process.stdout.write(`${url}\n`);
  for (const { place } of byUrl.get(url) ?? []) process.stdout.write(`    ${place}\n`);
}
process.stdout.write(`${byUrl.size} external addresses, listed and not fetched\n`);
