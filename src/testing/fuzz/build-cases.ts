import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { checkContent } from '../../checks/check-content.ts';
import { buildSite } from '../build-site.ts';
import { makeCase } from './case.ts';
import { patience } from './check-cases.ts';
import { copySeries } from './copy-series.ts';

/** What came of building cases that the check had passed, by number. */
export interface Built {
  /** All pages were there. */
  sound: number[];
  /** Refused after rendering, with file and line. */
  refused: number[];
  /** The promise was broken. */
  wrong: { number: number; why: string }[];
  /** How many builds that took. */
  builds: number;
}

/** Where the sites are built: within the project, or Astro would keep parts of all its builds in one place. */
export const siteOf = (folder: string): string => resolve('.tmp', basename(folder));

/** How one build ended. */
type Ending = { is: 'sound' } | { is: 'refused'; printed: string } | { is: 'wrong'; why: string };

/**
 * Builds cases of which only the part was damaged as the parts of one series. Parts that are refused by
 * name are taken out and the others built again; what fails otherwise is halved, until it is known which
 * case it was.
 * @param folder for the copies and the finished site
 */
export function buildTogether(folder: string, seed: number, numbers: readonly number[]): Built {
  const built: Built = { sound: [], refused: [], wrong: [], builds: 0 };
  const pending: (readonly number[])[] = [numbers];
  for (let some = pending.pop(); some; some = pending.pop()) {
    if (some.length === 0) continue;
    built.builds += 1;
    const ending = buildParts(folder, seed, some);
    if (ending.is === 'sound') {
      built.sound.push(...some);
      continue;
    }
    const named = ending.is === 'refused' ? partsIn(ending.printed) : new Set<number>();
    const refused = some.filter((number) => named.has(number));
    if (refused.length > 0) {
      built.refused.push(...refused);
      pending.push(some.filter((number) => !named.has(number)));
    } else if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      pending.push(some.slice(0, half), some.slice(half));
    } else {
      const why = ending.is === 'wrong' ? ending.why : `another part was refused${ending.printed}`;
      built.wrong.push({ number: some[0] ?? 0, why });
    }
  }
  return built;
}

/** Builds cases one by one, each as it is. */
export function buildAlone(folder: string, seed: number, numbers: readonly number[]): Built {
  const built: Built = { sound: [], refused: [], wrong: [], builds: numbers.length };
  for (const number of numbers) {
    const { copy } = makeCase(join(folder, 'series'), seed, number);
    const ending = build(copy.root, siteOf(folder), 1);
    if (ending.is === 'wrong') built.wrong.push({ number, why: ending.why });
    else built[ending.is].push(number);
  }
  return built;
}

function buildParts(folder: string, seed: number, numbers: readonly number[]): Ending {
  const root = join(folder, 'together');
  copySeries(root, 0);
  for (const number of numbers) {
    const { copy } = makeCase(join(folder, 'series'), seed, number);
    if (existsSync(copy.path(copy.part)))
      cpSync(copy.path(copy.part), join(root, copy.part), { recursive: true });
  }
  return build(root, siteOf(folder), numbers.length);
}

/** Builds a series for real and looks at what there is then. */
function build(root: string, dist: string, parts: number): Ending {
  rmSync(dist, { recursive: true, force: true });
  const { status, printed } = buildSite({
    content: root,
    outDir: dist,
    timeout: Math.round(patience * (1 + parts / 20)),
  });
  const wrong = (what: string): Ending => ({
    is: 'wrong',
    why: `${what}\n${printed.slice(-3_000)}`,
  });
  if (status === null) return wrong('the build was ended after its time');
  if (/^\s+at (?:\S+ \()?(?:file|node|\/)/m.test(printed))
    return wrong('a stack trace was printed');
  if (status !== 0) {
    if (!/^\S.*:\d+:\d+ [a-z-]+ /m.test(printed)) return wrong('it failed without file and line');
    return existsSync(dist) ? wrong('it failed and left a site') : { is: 'refused', printed };
  }
  const { addresses } = checkContent(root);
  const missing = [...addresses.keys()].filter((address) => {
    const page = join(dist, address, 'index.html');
    return !existsSync(page) || !/<h1[\s\S]*<\/html>/.test(readFileSync(page, 'utf8'));
  });
  return missing.length > 0
    ? wrong(`pages are missing or cut off: ${missing.join(' ')}`)
    : { is: 'sound' };
}

/** Numbers of the parts whose files a build refused. */
function partsIn(printed: string): Set<number> {
  const lines = printed.matchAll(/^[^/\s]+\/\d{4}-tools(\d+)\/\S*:\d+:\d+ [a-z-]+ /gm);
  return new Set([...lines].map(([, number]) => Number(number)));
}
