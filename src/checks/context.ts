import type { DiagnosticCode, Report } from '../diagnostics/diagnostics.ts';
import type { Example } from '../examples/load.ts';
import type { Addresses } from '../permalinks/addresses.ts';
import type { Alias } from '../permalinks/aliases.ts';
import type { Part } from '../series/model.ts';
import type { Outline, Position } from '../series/outline.ts';
import type { LoadedSeries } from '../series/read/load-series.ts';

/** A part with the examples in its folder. */
export interface CheckedPart {
  part: Part;
  examples: ReadonlyMap<string, Example>;
}

/** The input of a check: one source file, and the series that it belongs to. */
export interface CheckContext {
  /** Absolute path of the content folder. */
  root: string;
  /** The file that is checked. */
  source: { file: string; path: string; outline: Outline };
  /** The part that the file belongs to; the home page belongs to none. */
  owner: CheckedPart | undefined;
  parts: readonly CheckedPart[];
  /** Address of the page that is made from the file; undefined for a card, which several pages show. */
  address: string | undefined;
  /**
   * The addresses that links of the guide can lead to. `isUnread` is true for an address whose source file could
   * not be read, so that nobody knows whether it exists.
   */
  links: {
    addresses: Addresses;
    aliases: ReadonlyMap<string, Alias>;
    isUnread: (address: string) => boolean;
  };
  /** Takes a diagnostic of a file other than the one that is checked. */
  report: Report;
}

/** Takes a diagnostic of the checked file; `checkContent` adds the name of the file. */
export type ReportAt = (
  position: Position,
  code: DiagnosticCode,
  message: string,
  hint: string,
) => void;

/** A rule about one source file. Its name is the claim that it tests; it reports each violation. */
export type Check = (context: CheckContext, reportAt: ReportAt) => void;

/** A rule about the series as a whole. Its name is the claim that it tests; it reports each violation. */
export type SeriesCheck = (series: LoadedSeries, report: Report) => void;

/**
 * Finds the part whose files a component shows: the part of its page, or the one that its attribute `part` names.
 * @param folder value of the attribute `part`, as "08-python"; undefined for a component without it
 * @returns undefined when no part has this folder, or when the page belongs to none
 */
export function partOf(context: CheckContext, folder: string | undefined): CheckedPart | undefined {
  if (folder === undefined) return context.owner;
  return context.parts.find(({ part }) => part.folder === folder);
}

/** True when a relative path would lead out of the folder that it starts from. */
export function leavesFolder(path: string): boolean {
  return path.startsWith('/') || path.includes('\\') || path.split('/').includes('..');
}
