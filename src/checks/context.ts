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

/** What a check may look at: one source file, and the series around it. */
export interface CheckContext {
  /** Absolute path of the content folder. */
  root: string;
  /** The file that is checked. */
  source: { file: string; path: string; outline: Outline };
  /** The part that the file belongs to; the home page belongs to none. */
  home: CheckedPart | undefined;
  parts: readonly CheckedPart[];
  /** Address of the page that the file makes; none for text that several pages show. */
  address: string | undefined;
  /** Where links of the guide can lead; of what is `unread` nobody knows. */
  links: {
    addresses: Addresses;
    aliases: ReadonlyMap<string, Alias>;
    unread: (address: string) => boolean;
  };
  /** Takes a problem that lies in another file than the one that is checked. */
  report: Report;
}

/** Takes what a check finds; the runner adds the file's name. */
export type ReportAt = (
  position: Position,
  code: DiagnosticCode,
  message: string,
  hint: string,
) => void;

/** A rule of the content: named by the claim that it tests, it only reports. */
export type Check = (context: CheckContext, reportAt: ReportAt) => void;

/** A rule about the series as a whole. */
export type SeriesCheck = (series: LoadedSeries, report: Report) => void;

/** The part that a component's files come from: that of the page, or the one that `part` names. */
export function partOf(context: CheckContext, named: string | undefined): CheckedPart | undefined {
  if (named === undefined) return context.home;
  return context.parts.find(({ part }) => part.folder === named);
}

/** True when a path that an author wrote would lead out of the folder that it is relative to. */
export function leavesFolder(path: string): boolean {
  return path.startsWith('/') || path.includes('\\') || path.split('/').includes('..');
}
