import { basename } from 'node:path';
import {
  type Diagnostic,
  inReadingOrder,
  type Report,
  readable,
} from '../diagnostics/diagnostics.ts';
import { type Example, loadExamples } from '../examples/load.ts';
import { type Addresses, addressesOf } from '../permalinks/addresses.ts';
import { type Alias, checkAliases, loadAliases } from '../permalinks/aliases.ts';
import { goneAddresses, readLedger } from '../permalinks/ledger.ts';
import { chapterAddress, partAddress, taskAddress } from '../series/model.ts';
import { emptyOutline } from '../series/outline.ts';
import { type LoadedSeries, loadSeries } from '../series/read/load-series.ts';
import { checkTree } from '../series/read/tree.ts';
import { calloutsKnown } from './callouts-known.ts';
import { codeFits } from './code-fits.ts';
import { componentsKnown } from './components-known.ts';
import type { Check, CheckContext, CheckedPart, SeriesCheck } from './context.ts';
import { examplesExist } from './examples-exist.ts';
import { factsInSections } from './facts-in-sections.ts';
import { fencesKnown } from './fences-known.ts';
import { figuresStandAlone } from './figures-stand-alone.ts';
import { unusedFiles } from './files-used.ts';
import { headingsOnce } from './headings-once.ts';
import { linksLeadSomewhere } from './links-lead-somewhere.ts';
import { noFootnotes } from './no-footnotes.ts';
import { questionsExist } from './questions-exist.ts';
import { sectionsExist } from './sections-exist.ts';
import { slugsFree } from './slugs-free.ts';
import { tasksComplete } from './tasks-complete.ts';
import { termsValid } from './terms-valid.ts';
import { unreadAddresses } from './unread.ts';

const checks: readonly Check[] = [
  noFootnotes,
  calloutsKnown,
  codeFits,
  componentsKnown,
  examplesExist,
  fencesKnown,
  figuresStandAlone,
  questionsExist,
  headingsOnce,
  linksLeadSomewhere,
  sectionsExist,
  tasksComplete,
];

const seriesChecks: readonly SeriesCheck[] = [slugsFree, termsValid, factsInSections];

/** Codes after which it is not known what a file holds, so that nothing of it counts as gone. */
const unreadable = /^(?:file|text|front-matter|yaml|field)-|^mdx-(?:invalid|deep)$/;

/** A content folder as it was read, with every problem of it in reading order. */
export interface CheckedContent {
  series: LoadedSeries;
  /** Examples of each part by name, by the part's folder. */
  examples: ReadonlyMap<string, ReadonlyMap<string, Example>>;
  addresses: Addresses;
  aliases: Map<string, Alias>;
  diagnostics: Diagnostic[];
}

/**
 * Reads a content folder and checks it without rendering it.
 * @param root path of the content folder
 */
export function checkContent(root: string): CheckedContent {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(readable(diagnostic));
  if (!checkTree(root, report)) return unread(root, diagnostics);
  const series = loadSeries(root, report);
  const parts = series.parts.map((part) => ({ part, examples: loadExamples(root, part, report) }));
  const examples = new Map(parts.map(({ part, examples }) => [part.folder, examples]));
  const addresses = addressesOf({ series, examples });
  const aliases = loadAliases(root, `${basename(root)}/aliases.yaml`, series.parts, report);
  const isUnread = unreadAddresses(root, series, parts);
  const links = { addresses, aliases, unread: isUnread };
  const run = (source: CheckContext['source'], address?: string, home?: CheckedPart) => {
    for (const check of checks) {
      check(
        { root, source, home, parts, address, links, report },
        ({ line, column }, code, message, hint) =>
          report({ file: source.file, line, column, code, message, hint }),
      );
    }
  };
  run(series.home, '/');
  for (const home of parts) {
    const { part } = home;
    run(part, partAddress(part), home);
    for (const chapter of part.chapters) run(chapter, chapterAddress(part, chapter), home);
    for (const task of part.tasks) run(task, taskAddress(part, task), home);
    for (const question of part.questions) run(question, undefined, home);
  }
  for (const check of seriesChecks) check(series, report);
  for (const diagnostic of checkAliases(addresses, aliases, isUnread)) report(diagnostic);
  const told = new Set(diagnostics.map(({ file }) => file));
  for (const diagnostic of unusedFiles(root, series, told)) report(diagnostic);
  const unknown = new Set(
    diagnostics.filter(({ code }) => unreadable.test(code)).map(({ file }) => file),
  );
  const ledger = readLedger(root, report);
  for (const gone of goneAddresses(root, ledger, addresses, aliases, unknown)) report(gone);
  return { series, examples, addresses, aliases, diagnostics: inReadingOrder(diagnostics) };
}

/** Content of which nothing was read. */
function unread(root: string, diagnostics: Diagnostic[]): CheckedContent {
  const file = (name: string) => `${basename(root)}/${name}`;
  const path = 'index.mdx';
  const home = {
    path,
    file: file(path),
    info: { title: '' },
    outline: emptyOutline(),
  };
  const glossary = { file: file('glossary.yaml'), terms: [] };
  return {
    series: { info: undefined, home, glossary, parts: [] },
    examples: new Map(),
    addresses: new Map(),
    aliases: new Map(),
    diagnostics: inReadingOrder(diagnostics),
  };
}
