import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import ts from 'typescript';
import { oldestBrowsers } from '../browsers.ts';

/** MDN's data on browser support. Loaded with `require`: to `import` it, the test runner would take a minute. */
export const bcd: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** Patterns of the files that run in a browser. */
const entryPatterns = ['src/**/client/**/*.ts', 'src/{offline,runner}/worker/*.ts'];

/** A use of an API that one of the oldest supported browsers lacks. */
export interface UnsupportedUse {
  /** File and line, as `src/folder/file.ts:12`. */
  place: string;
  /** The API and the browser, as `Map.groupBy needs safari 17.4`. */
  needs: string;
}

/**
 * Finds the APIs of JavaScript and the DOM that browser code uses and the oldest supported browsers lack. Finds the API
 * by the type of each name and its support in the data of MDN. A use does not count when the same file tests for the
 * API by `'name' in …`, by `typeof name`, or calls it by `?.`.
 * @param files paths of the files to search; all browser code unless said otherwise
 * @see https://github.com/mdn/browser-compat-data
 */
export function unsupportedApis(files: readonly string[] = clientFiles()): UnsupportedUse[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['vite/client'],
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((name) => {
    const file = program.getSourceFile(name);
    return file ? unsupportedUsesIn(file, program, checker) : [];
  });
}

/** Paths of all files that run in a browser, with those that they import, except for imports of types. */
function clientFiles(): string[] {
  const files = new Set<string>();
  const add = (name: string) => {
    if (files.has(name)) return;
    files.add(name);
    const text = readFileSync(name, 'utf8');
    const imports = /^(?:import|export) (?!type\b)[^;']*?from '(\.[^']+\.ts)'/gm;
    for (const [, path = ''] of text.matchAll(imports)) add(resolve(dirname(name), path));
  };
  for (const name of globSync(entryPatterns))
    if (!/\.(?:test|d)\.ts$/.test(name)) add(resolve(name));
  return [...files];
}

function unsupportedUsesIn(
  file: ts.SourceFile,
  program: ts.Program,
  checker: ts.TypeChecker,
): UnsupportedUse[] {
  const found: UnsupportedUse[] = [];
  const guarded = (name: string) =>
    new RegExp(`['"\`]${name}['"\`] in |typeof ${name}\\b|\\b${name}\\?\\.`).test(file.text);
  const visit = (node: ts.Node) => {
    ts.forEachChild(node, visit);
    if (!ts.isIdentifier(node) || ts.isPropertyAssignment(node.parent)) return;
    const symbol = checker.getSymbolAtLocation(node);
    const browserVersion = symbol && browserLacking(symbol, program);
    if (!browserVersion || guarded(node.text)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    const place = `${file.fileName.replace(`${process.cwd()}/`, '')}:${line + 1}`;
    found.push({ place, needs: `${browserVersion.name} needs ${browserVersion.version}` });
  };
  visit(file);
  return found;
}

/**
 * The API that a symbol of TypeScript's own libraries stands for, with the browser version that it needs; undefined
 * when all have it.
 */
function browserLacking(
  symbol: ts.Symbol,
  program: ts.Program,
): { name: string; version: string } | undefined {
  const declaration = symbol.declarations?.find((each) =>
    program.isSourceFileDefaultLibrary(each.getSourceFile()),
  );
  if (!declaration) return undefined;
  const owner = declaration.parent;
  const owned = ownerName(owner)?.replace(/Constructor$|EventHandlers$|(?<=Iterator)Object$/, '');
  const name = [...(owned ? [owned] : []), symbol.name];
  const version = lackingBrowser(supportOf(name));
  return version ? { name: name.join('.'), version } : undefined;
}

/**
 * Finds the first of the oldest supported browsers that lacks a feature.
 * @param support MDN's data on the feature
 * @returns the browser with its first version that has the feature, as `safari 17.4` or `safari of the future`;
 *   undefined when none lacks it
 */
export function lackingBrowser(
  support: CompatStatement['support'] | undefined,
): string | undefined {
  for (const [browser, oldest] of Object.entries(oldestBrowsers)) {
    const statement = support?.[browser as keyof typeof oldestBrowsers];
    const first = [statement ?? []]
      .flat()
      .findLast((each) => !each.flags && !each.alternative_name);
    const version = first?.version_added;
    if (first && (version === false || isNewer(version, oldest)))
      return `${browser} ${version || 'of the future'}`;
  }
  return undefined;
}

/** The name of the interface that declares a member, or of the variable that has the static members. */
function ownerName(owner: ts.Node): string | undefined {
  if (ts.isInterfaceDeclaration(owner)) return owner.name.text;
  const holder = ts.isTypeLiteralNode(owner) ? owner.parent : undefined;
  return holder && ts.isVariableDeclaration(holder) ? holder.name.getText() : undefined;
}

function supportOf(name: readonly string[]): CompatStatement['support'] | undefined {
  for (const root of [bcd.javascript['builtins'], bcd.api]) {
    const at = name.reduce<Identifier | undefined>(
      (parent, key) => (parent && Object.hasOwn(parent, key) ? parent[key] : undefined),
      root,
    );
    const statics = name.length === 2 ? root?.[name[0] ?? '']?.[`${name[1]}_static`] : undefined;
    const found = (at ?? statics)?.__compat?.support;
    if (found) return found;
  }
  return undefined;
}

function isNewer(version: string | false | null | undefined, oldest: string): boolean {
  if (!version || version === 'preview') return version === 'preview';
  const [a = 0, b = 0] = version.replace('≤', '').split('.').map(Number);
  const [c = 0, d = 0] = oldest.split('.').map(Number);
  return a > c || (a === c && b > d);
}
