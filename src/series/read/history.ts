import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { parseOrderedName } from '../names.ts';

/** A section that was new or had changed on one day. */
export interface Change {
  /** Day of the commit, as "2026-11-23". */
  day: string;
  /** Slugs of part and chapter, and id of the section. */
  part: string;
  chapter: string;
  section: string;
  kind: 'new' | 'changed';
}

/** One version of one file in the history. */
interface Revision {
  day: string;
  path: string;
  /** Git's object id of the file's content, 40 hex digits. */
  blob: string;
}

/** The text of a chapter as one commit left it. */
interface Version extends Pick<Change, 'day' | 'part' | 'chapter'> {
  text: string;
}

/** When chapters and sections changed, by the commits of git. */
export interface ContentHistory {
  /** New and changed sections, newest day first; a section counts once a day. */
  changes: Change[];
  /** Slugs of part and chapter, as "python/logging" -> the day on which the chapter's text last changed. */
  lastChanged: Record<string, string>;
}

/** The history of the content, or in words why there is none. */
export type HistoryResult =
  | { history: ContentHistory; missing?: never }
  | { history?: never; missing: string };

/**
 * Reads from git when chapters changed. A chapter is identified by its slug, so giving it another number is no
 * change. A change of white space or front matter alone does not count either.
 * @param root path of the content folder
 */
export function readHistory(root: string): HistoryResult {
  // Within a hook git names its own repository and index, by paths that hold for the hook's folder.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...env } = process.env;
  const git = (args: string[], input?: string) =>
    spawnSync('git', ['-C', root, '-c', 'core.quotePath=false', ...args], {
      env,
      input,
      maxBuffer: 2 ** 30,
    });
  const shallow = git(['rev-parse', '--is-shallow-repository']);
  const missing = reasonMissing(shallow);
  if (missing) return { missing };
  const format = ['--format=@%cs', '--raw', '--no-renames', '--abbrev=40', '--no-merges'];
  const log = git(['log', '--reverse', ...format, '--', '.']);
  const revisions = revisionsOf(`${log.stdout}`);
  if (revisions.length === 0) return { missing: 'no commit holds a text of the content' };
  const blobNames = [...new Set(revisions.map(({ blob }) => blob))].join('\n');
  const batch = git(['cat-file', '--batch'], blobNames);
  // A clone without old texts fetches them now.
  if (batch.status !== 0) return { missing: `git has no old texts: ${firstLine(batch.stderr)}` };
  const texts = blobsOf(batch.stdout);
  const versions = revisions.flatMap(({ day, path, blob }): Version[] => {
    const chapter = parseOrderedName(basename(path, '.mdx'))?.slug;
    const part = parseOrderedName(basename(dirname(path)))?.slug;
    return chapter && part ? [{ day, part, chapter, text: texts.get(blob) ?? '' }] : [];
  });
  return { history: { changes: changesOf(versions), lastChanged: lastChangesOf(versions) } };
}

const firstLine = (text: Buffer) => `${text}`.split('\n', 1)[0];

/** Says why there is no history, judged by the result of `git rev-parse --is-shallow-repository`. */
function reasonMissing({ error, status, stdout, stderr }: SpawnSyncReturns<Buffer>) {
  if (error) return 'git cannot be run';
  if (/dubious ownership/.test(`${stderr}`))
    return 'the repository belongs to another user: git config --global --add safe.directory <its folder>';
  if (status !== 0) return 'the content lies in no git repository';
  if (`${stdout}`.trim() === 'true')
    return 'the clone is shallow: git fetch --unshallow, or fetch-depth: 0 in a workflow';
  return undefined;
}

/** Parses the output of `git log --raw`: a line "@day" for each commit, then a line for each file. */
function revisionsOf(log: string): Revision[] {
  const revisions: Revision[] = [];
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('@')) day = line.slice(1);
    const [, blob, path] = /^:\d+ \d+ \w+ (\w+) [AM]\t(.+\.mdx)$/.exec(line) ?? [];
    if (blob && path) revisions.push({ day, path, blob });
  }
  return revisions;
}

/** Parses the output of `git cat-file --batch`: before each text a header "blob type size", the size in bytes. */
function blobsOf(bytes: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let offset = 0; offset < bytes.length; ) {
    const end = bytes.indexOf(0x0a, offset);
    const [blob = '', , size = '0'] = bytes.toString('utf8', offset, end).split(' ');
    const text = bytes.toString('utf8', end + 1, end + 1 + Number(size));
    texts.set(blob, text.replaceAll('\r\n', '\n'));
    offset = end + Number(size) + 2;
  }
  return texts;
}

/**
 * Finds the sections that are new or changed from one version of their chapter to the next.
 * @param versions oldest first
 */
function changesOf(versions: readonly Version[]): Change[] {
  const latestHashes = new Map<string, string>();
  const changes = new Map<string, Change>();
  for (const { day, part, chapter, text } of versions) {
    for (const [section, sectionText] of sectionsOf(text)) {
      const name = `${part}/${chapter}#${section}`;
      const hash = hashOf(sectionText);
      const previousHash = latestHashes.get(name);
      latestHashes.set(name, hash);
      if (previousHash === hash || changes.has(`${day} ${name}`)) continue;
      const kind = previousHash === undefined ? 'new' : 'changed';
      changes.set(`${day} ${name}`, { day, part, chapter, section, kind });
    }
  }
  return [...changes.values()].sort((a, b) => b.day.localeCompare(a.day));
}

/** Finds the day on which the text of each chapter last differed from the version before. */
function lastChangesOf(versions: readonly Version[]): Record<string, string> {
  const lastVersions = new Map<string, { hash: string; day: string }>();
  for (const { day, part, chapter, text } of versions) {
    const name = `${part}/${chapter}`;
    const hash = hashOf(text.replace(/^---\n[\s\S]*?\n---\n/, ''));
    if (lastVersions.get(name)?.hash !== hash) lastVersions.set(name, { hash, day });
  }
  return Object.fromEntries([...lastVersions].map(([name, { day }]) => [name, day]));
}

/** Hashes a text, without regard to differences of white space. */
const hashOf = (text: string) =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');

/** Splits a chapter at its headings of level 2, by their ids. */
function sectionsOf(text: string): [id: string, text: string][] {
  return text.split(/^(?=## )/m).flatMap((piece) => {
    const id = /^## .*\{#([\w-]+)[^}]*\}\s*$/m.exec(piece.split('\n', 1)[0] ?? '')?.[1];
    return id ? [[id, piece]] : [];
  });
}
