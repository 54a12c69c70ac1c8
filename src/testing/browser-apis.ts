import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import ts from 'typescript';
import { oldestBrowsers } from '../browsers.ts';

/** What runs in a browser, with all that it imports. */
const entries = ['src/**/client/**/*.ts', 'src/{offline,runner}/worker/*.ts'];

/** A use of something that one of the oldest browsers lacks. */
export interface TooNew {
  /** As `src/folder/file.ts:12`. */
  place: string;
  /** As `Map.groupBy needs safari 17.4`. */
  needs: string;
}

/**
 * Finds what browser code uses of JavaScript and the DOM that the oldest browsers lack, by the types of what
 * stands there and the data of MDN. A use is guarded when it is asked for in the same file, by `'name' in …`
 * or `typeof name`, or when it is called by `?.`.
 * @param files names of the files that are looked at; all browser code unless said otherwise
 * @see https://github.com/mdn/browser-compat-data
 */
export function tooNewApis(files: readonly string[] = clientFiles()): TooNew[] {
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
    return file ? usesIn(file, program, checker) : [];
  });
}

/** All files that browser code consists of; what is imported for its types only is none of it. */
function clientFiles(): string[] {
  const files = new Set<string>();
  const add = (name: string) => {
    if (files.has(name)) return;
    files.add(name);
    const text = readFileSync(name, 'utf8');
    const imports = /^(?:import|export) (?!type\b)[^;']*?from '(\.[^']+\.ts)'/gm;
    for (const [, path = ''] of text.matchAll(imports)) add(resolve(dirname(name), path));
  };
  for (const name of globSync(entries)) if (!/\.(?:test|d)\.ts$/.test(name)) add(resolve(name));
  return [...files];
}

function usesIn(file: ts.SourceFile, program: ts.Program, checker: ts.TypeChecker): TooNew[] {
  const found: TooNew[] = [];
  const guarded = (name: string) =>
    new RegExp(`['"\`]${name}['"\`] in |typeof ${name}\\b|\\b${name}\\?\\.`).test(file.text);
  const visit = (node: ts.Node) => {
    ts.forEachChild(node, visit);
    if (!ts.isIdentifier(node) || ts.isPropertyAssignment(node.parent)) return;
    const symbol = checker.getSymbolAtLocation(node);
    const lacking = symbol && lacks(symbol, program);
    if (!lacking || guarded(node.text)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    const place = `${file.fileName.replace(`${process.cwd()}/`, '')}:${line + 1}`;
    found.push({ place, needs: `${lacking.name} needs ${lacking.version}` });
  };
  visit(file);
  return found;
}

/** The browser that lacks what a symbol of TypeScript's own libraries stands for. */
function lacks(
  symbol: ts.Symbol,
  program: ts.Program,
): { name: string; version: string } | undefined {
  const declaration = symbol.declarations?.find((each) =>
    program.isSourceFileDefaultLibrary(each.getSourceFile()),
  );
  if (!declaration) return undefined;
  const owner = declaration.parent;
  const owned = ownerOf(owner)?.replace(/Constructor$|EventHandlers$|(?<=Iterator)Object$/, '');
  const name = [...(owned ? [owned] : []), symbol.name];
  const support = supportOf(name);
  for (const [browser, oldest] of Object.entries(oldestBrowsers)) {
    const statement = support?.[browser as keyof typeof oldestBrowsers];
    const first = Array.isArray(statement) ? statement.findLast(({ flags }) => !flags) : statement;
    const version = first?.version_added;
    if (first && (version === false || isNewer(version, oldest)))
      return { name: name.join('.'), version: `${browser} ${version || 'of the future'}` };
  }
  return undefined;
}

/** The interface of a member, or the variable that has its static ones. */
function ownerOf(owner: ts.Node): string | undefined {
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
