import { basename } from 'node:path';
import {
  type Diagnostic,
  type Report,
  sanitise,
  sortDiagnostics,
} from '../diagnostics/diagnostics.ts';
import { type Example, loadExamples } from '../examples/load.ts';
import { type Addresses, addressesOf } from '../permalinks/addresses.ts';
import { type Alias, checkAliases, loadAliases } from '../permalinks/aliases.ts';
import { goneAddresses, readLedger } from '../permalinks/ledger.ts';
import { chapterAddress, partAddress, taskAddress } from '../series/model.ts';
import { emptyOutline } from '../series/outline.ts';
import { checkTree } from '../series/read/check-tree.ts';
import { type LoadedSeries, loadSeries } from '../series/read/load-series.ts';
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

/**
 * Matches the codes of diagnostics about a file that could not be read. Its addresses may still exist, so they are not
 * reported as gone.
 */
const unreadableCodes = /^(?:file|text|front-matter|yaml|field)-|^mdx-(?:invalid|deep)$/;

/** A content folder as it was read, with its diagnostics sorted by file, line and column. */
export interface CheckedContent {
  series: LoadedSeries;
  /** Folder of a part -> name of an example -> example. */
  examples: ReadonlyMap<string, ReadonlyMap<string, Example>>;
  addresses: Addresses;
  aliases: Map<string, Alias>;
  diagnostics: Diagnostic[];
}

/**
 * Reads a content folder and checks it without rendering it.
 * @param root path of the content folder
 * @returns the content with all diagnostics; without content when the folder holds files that cannot be read safely
 */
export function checkContent(root: string): CheckedContent {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(sanitise(diagnostic));
  if (!checkTree(root, report)) return unreadContent(root, diagnostics);
  const series = loadSeries(root, report);
  const parts = series.parts.map((part) => ({ part, examples: loadExamples(root, part, report) }));
  const examples = new Map(parts.map(({ part, examples }) => [part.folder, examples]));
  const addresses = addressesOf({ series, examples });
  const aliases = loadAliases(root, `${basename(root)}/aliases.yaml`, series.parts, report);
  const isUnread = unreadAddresses(root, series, parts);
  const links = { addresses, aliases, isUnread };
  const checkFile = (source: CheckContext['source'], address?: string, owner?: CheckedPart) => {
    for (const check of checks) {
      check(
        { root, source, owner, parts, address, links, report },
        ({ line, column }, code, message, hint) =>
          report({ file: source.file, line, column, code, message, hint }),
      );
    }
  };
  checkFile(series.home, '/');
  for (const owner of parts) {
    const { part } = owner;
    checkFile(part, partAddress(part), owner);
    for (const chapter of part.chapters) checkFile(chapter, chapterAddress(part, chapter), owner);
    for (const task of part.tasks) checkFile(task, taskAddress(part, task), owner);
    for (const question of part.questions) checkFile(question, undefined, owner);
  }
  for (const check of seriesChecks) check(series, report);
  for (const diagnostic of checkAliases(addresses, aliases, isUnread)) report(diagnostic);
  const reported = new Set(diagnostics.map(({ file }) => file));
  for (const diagnostic of unusedFiles(root, series, reported)) report(diagnostic);
  const unreadable = new Set(
    diagnostics.filter(({ code }) => unreadableCodes.test(code)).map(({ file }) => file),
  );
  const ledger = readLedger(root, report);
  for (const gone of goneAddresses(root, ledger, addresses, aliases, unreadable)) report(gone);
  return { series, examples, addresses, aliases, diagnostics: sortDiagnostics(diagnostics) };
}

/** Makes the result for a content folder that was not read: diagnostics, without parts, examples or addresses. */
function unreadContent(root: string, diagnostics: Diagnostic[]): CheckedContent {
  const file = (name: string) => `${basename(root)}/${name}`;
  const path = 'index.mdx';
  const home = { path, file: file(path), info: { title: '' }, outline: emptyOutline() };
  const glossary = { file: file('glossary.yaml'), terms: [] };
  return {
    series: { info: undefined, home, glossary, parts: [] },
    examples: new Map(),
    addresses: new Map(),
    aliases: new Map(),
    diagnostics: sortDiagnostics(diagnostics),
  };
}
