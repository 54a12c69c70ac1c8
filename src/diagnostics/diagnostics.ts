import { invisibleCharacter } from './invisible.ts';

/** The codes of all diagnostics, each with its meaning. */
const diagnosticCodes = {
  'file-not-utf8': 'a content file has bytes that are not UTF-8',
  'file-empty': 'a content file holds nothing',
  'file-large': 'a content file is larger than anybody could read',
  'file-missing': 'a file that the series needs is not there',
  'file-special': 'the content folder holds a link, a pipe, or a folder in the place of a file',
  'file-unreadable': 'a content file or folder cannot be read',
  'file-unused': 'a file lies where no page is made of it',
  'text-invisible': 'a text holds a control character, or one that turns the order of the letters',
  'text-changed': 'Markdown would show something else than what was typed',
  'name-clash': 'two names differ by case only',
  'name-unprintable': 'a file name holds a character that some system refuses',
  'name-unordered': 'a folder or chapter name does not read NN-slug',
  'front-matter-missing': 'an MDX file does not begin with front matter',
  'json-invalid': 'a JSON file does not parse, or does not hold what it must',
  'yaml-invalid': 'front matter or a YAML file does not parse',
  'field-missing': 'a required field is absent',
  'field-invalid': 'a field has a value that its schema refuses',
  'field-unknown': 'a field is not in the schema',
  'slug-duplicate': 'two chapters or parts would share one address',
  'number-duplicate': 'two chapters or parts would have one number',
  'slug-reserved': 'a part or chapter has the address of a page of the guide',
  'question-duplicate': 'two question cards share one id',
  'mdx-invalid': 'an MDX body does not parse',
  'mdx-deep': 'an MDX body nests deeper than anybody could read',
  'mdx-footnote': 'a text holds a footnote',
  'mdx-image': 'an MDX body holds an image',
  'mdx-code': 'an MDX body holds an import, an export or an expression',
  'heading-id-missing': 'a heading of level 2 or 3 has no explicit id',
  'heading-id-invalid': 'a heading id is not lower-case words joined by hyphens',
  'heading-attribute': 'a heading has an attribute that it does not know',
  'heading-level': 'a heading has the level of the title, or skips one',
  'heading-place': 'a heading stands within a call-out, a list or a quotation',
  'heading-empty': 'a heading has no text',
  'id-duplicate': 'two elements of a finished page share one id',
  'callout-unknown': 'a directive is not one of the call-outs',
  'callout-form': 'a call-out is not closed, or is not opened by its name alone',
  'fence-open': 'a fence is not closed',
  'fence-language': 'a fence names a language that the guide does not know, or says more than one',
  'code-wide': 'a line of code is wider than a page shows without scrolling',
  'table-row': 'a row of a table has more cells than its head, or is a line of the text below it',
  'footnote-lost': 'a footnote or an address is written twice, or nothing refers to it',
  'component-unknown': 'an MDX element is not one that authors may use',
  'component-attribute': 'an MDX element lacks an attribute or has one it does not know',
  'component-place': 'an MDX element stands within a line or holds text',
  'example-missing': 'an example file is not there',
  'path-outside': 'a path leads out of the folder it belongs in',
  'example-metadata': 'an example has missing or wrong metadata',
  'example-region': 'an example has no region of that name',
  'example-unrecorded': 'an example has no recorded output',
  'example-stale': 'an example changed after its output was recorded',
  'figure-invalid': 'a figure is not an SVG that can stand in a page',
  'figure-unspoken': 'a figure has no text alternative that says what it shows',
  'figure-off-grid': 'a figure sets its own width, text, lines or arrows',
  'figure-missing': 'a figure file is not there',
  'question-unknown': 'a card refers to a question that does not exist',
  'section-unknown': 'a reference names a section that does not exist',
  'task-program': 'a task lacks its program, its solution or its tests',
  'task-fault': 'a fault of a review drill names a line that the program does not have',
  'term-duplicate': 'a word belongs to two terms of the glossary',
  'term-unknown': 'a term refers to one that does not exist',
  'release-unknown': 'a version fact names a release that the calendar does not have',
  'link-empty': 'a link has no words or no address',
  'link-broken': 'a link leads to no page, or to no fragment of its page',
  'link-aliased': 'a link leads to a former address',
  'link-scheme': 'a link leads to a script, to data, or by a scheme that the guide does not use',
  'link-insecure': 'a link leads to an http address',
  'page-unsafe': 'a finished page holds code or style that its policy does not name, or runs code',
  'page-orphan': 'no page links to this one',
  'page-missing': 'a page of the series was not built',
  'page-heavy': 'a finished page is heavier than its budget',
  'permalink-gone': 'an address that was published leads nowhere',
  'alias-invalid': 'an alias leads nowhere, or hides an address that stands',
} as const satisfies Record<string, string>;

/** The code of a diagnostic. */
export type DiagnosticCode = keyof typeof diagnosticCodes;

/** One problem of the content, at the place in the source where an author can correct it. */
export interface Diagnostic {
  /** Path of the file from the parent of the content folder, as "content/index.mdx". */
  file: string;
  /** 1-based line. */
  line: number;
  /** 1-based column. */
  column: number;
  code: DiagnosticCode;
  /** What is wrong, as a sentence without a full stop. */
  message: string;
  /** What to write instead. */
  hint: string;
}

/** A diagnostic with an offset; `readOutline` and `parseYaml` convert the offset to file, line and column. */
export interface OffsetDiagnostic extends Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  /** 0-based offset in the text, in UTF-16 code units. */
  offset: number;
}

/** Takes one diagnostic; checks and loaders call it and print nothing themselves. */
export type Report = (diagnostic: Diagnostic) => void;

/** Sorts diagnostics by file, line and column, so that two runs print the same. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}

const tabOrInvisible = new RegExp(`\\t|${invisibleCharacter.source}`, 'g');

/** The most characters of a message or a hint that are printed; the rest is cut off. */
const maxTextLength = 280;

/**
 * Puts the message and the hint of a diagnostic on one line each, shortens them and escapes control characters,
 * because they may quote anything that a file holds.
 */
export function sanitise(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, message: oneLine(diagnostic.message), hint: oneLine(diagnostic.hint) };
}

/** Shortens a text, puts it on one line and writes tabs and invisible characters as escapes, as `\u202e`. */
function oneLine(text: string): string {
  const short = text.length > maxTextLength ? `${text.slice(0, maxTextLength)}…` : text;
  return short
    .toWellFormed()
    .replaceAll('\n', ' ')
    .replace(tabOrInvisible, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
