import { type MdastNode, mdxToMdast } from 'satteri';
import type { DiagnosticCode, Report } from '../../diagnostics/diagnostics.ts';
import { slugPattern } from '../names.ts';
import { emptyOutline, type Outline, type Position } from '../outline.ts';
import { attributesOf, blocksOf, nodesOf, plainTextOf, stringAttributes } from './blocks.ts';
import { diagnoseDocument } from './diagnose-document.ts';
import { diagnoseForm } from './diagnose-form.ts';
import { diagnosePlacement } from './diagnose-placement.ts';
import { diagnoseProse } from './diagnose-prose.ts';
import { dialect } from './dialect.ts';
import { tooDeepLine } from './nesting.ts';
import { positionAt } from './read-text.ts';

/** Matches an expression that holds only comments; any other would be run by the build. */
const onlyComments = /^(?:\s*\/\*(?:(?!\*\/)[\s\S])*\*\/)*\s*$/;

/** Levels of the syntax tree that a text may have; a list within a list takes four. */
const maxDepth = 32;

/**
 * Reads the outline of an MDX file and reports what an author may not write.
 * @param text the whole file, front matter included, so that positions are those of the file
 * @returns an empty outline when the file does not parse
 */
export function readOutline(text: string, file: string, report: Report): Outline {
  const outline = emptyOutline();
  const reportTooDeep = (position: Position) =>
    report({
      file,
      ...position,
      code: 'mdx-deep',
      message: `the text is too deep or too dense to be read from here on`,
      hint: 'write it as paragraphs and sections',
    });
  const line = tooDeepLine(text);
  if (line !== undefined) {
    reportTooDeep({ line, column: 1 });
    return outline;
  }
  let root: MdastNode;
  try {
    root = mdxToMdast(text, { features: dialect });
  } catch (error) {
    report({ file, ...parseErrorDiagnostic(error) });
    return outline;
  }
  const position = tooDeepPosition(root);
  if (position) {
    reportTooDeep(position);
    return outline;
  }
  outline.parsed = true;
  outline.blocks = blocksOf('children' in root ? root.children : [], text);
  visit(root, text, outline, (position, code, message, hint) => {
    report({ file, ...position, code, message, hint });
  });
  const nodes = [...nodesOf(root)];
  const diagnostics = [
    ...diagnoseDocument(nodes, text),
    ...nodes.flatMap((node) => [
      ...diagnoseProse(node, text),
      ...diagnoseForm(node, text),
      ...diagnosePlacement(node, text),
    ]),
  ];
  // A call-out that is not closed swallows the headings after it: these are in place once it is closed.
  const calloutOpen = diagnostics.some(({ code }) => code === 'callout-form');
  for (const { offset, ...diagnostic } of diagnostics) {
    if (calloutOpen && diagnostic.code === 'heading-place') continue;
    report({ file, ...positionAt(text, offset), ...diagnostic });
  }
  return outline;
}

/** Finds where a tree is deeper than allowed; works without recursion, which would overflow the stack. */
function tooDeepPosition(root: MdastNode): Position | undefined {
  let level: MdastNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return level[0] && positionOf(level[0]);
    level = level.flatMap((node) => ('children' in node ? [...node.children] : []));
  }
  return undefined;
}

type ReportAt = (position: Position, code: DiagnosticCode, message: string, hint: string) => void;

/** Adds a node and its descendants to the outline, and reports those that content must not hold. */
function visit(node: MdastNode, text: string, outline: Outline, reportAt: ReportAt): void {
  const position = positionOf(node);
  switch (node.type) {
    case 'heading':
      addSection(node, text, outline, reportAt);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      for (const attribute of node.attributes) {
        if (attribute.type === 'mdxJsxAttribute' && typeof (attribute.value ?? '') === 'string')
          continue;
        const message = `<${node.name ?? ''}> has an attribute in braces`;
        reportAt(position, 'mdx-code', message, 'write the value in quotes');
      }
      outline.elements.push({
        ...position,
        name: node.name ?? '',
        attributes: stringAttributes(node),
        standalone: node.type === 'mdxJsxFlowElement' && node.children.length === 0,
      });
      break;
    }
    case 'mdxjsEsm':
      reportAt(
        position,
        'mdx-code',
        'content holds no imports and no exports',
        'delete the line: the components are there already',
      );
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (onlyComments.test(node.value)) break;
      reportAt(
        position,
        'mdx-code',
        `content holds no expressions: {${node.value}}`,
        'write braces inside backticks, or as \\{ and \\}',
      );
      break;
    case 'containerDirective':
      outline.callouts.push({ ...position, name: node.name });
      break;
    case 'leafDirective':
      reportAt(
        position,
        'callout-unknown',
        `"::${node.name}" holds no text`,
        `write :::${node.name}, the text, and ::: on lines of their own`,
      );
      break;
    case 'image':
    case 'imageReference':
      reportAt(
        position,
        'mdx-image',
        'content holds no images',
        'draw it as an SVG and write <Figure file="…" caption="…" />',
      );
      break;
    case 'footnoteReference':
      outline.footnotes.push(position);
      break;
    case 'link':
    case 'definition':
      outline.links.push({ ...position, url: node.url });
      break;
    case 'code':
      outline.fences.push({ ...position, language: node.lang ?? '', code: node.value });
      break;
    case 'text':
    case 'inlineCode':
      outline.wordCount += node.value.split(/\s+/).filter(Boolean).length;
      break;
  }
  if ('children' in node) for (const child of node.children) visit(child, text, outline, reportAt);
}

/** The attributes that an author may write in the braces after a heading. */
const headingAttributes: ReadonlySet<string> = new Set(['id', 'aliases', 'keywords']);

/**
 * Adds a heading of level 2 or 3 to `outline`. Reports an id that is missing or has other characters than an id may
 * have, and unknown attributes.
 * @param text the text of the file
 */
function addSection(
  node: MdastNode & { type: 'heading' },
  text: string,
  outline: Outline,
  reportAt: ReportAt,
): void {
  const attributes = attributesOf(node);
  const position = positionOf(node);
  for (const name of Object.keys(attributes)) {
    if (headingAttributes.has(name)) continue;
    const hint = 'write {#id}, and beside it only aliases="…" and keywords="…"';
    reportAt(position, 'heading-attribute', `a heading has no attribute "${name}"`, hint);
  }
  const title = plainTextOf(node, text);
  if (title === '') {
    reportAt(position, 'heading-empty', 'the heading has no text', 'write its text, or delete it');
    return;
  }
  if (node.depth !== 2 && node.depth !== 3) return;
  const { id, aliases: former, keywords: words } = attributes;
  if (typeof id !== 'string' || id === '') {
    const marks = '#'.repeat(node.depth);
    const hint = `write ${marks} ${title} {#${proposeId(title)}}`;
    reportAt(position, 'heading-id-missing', `the heading "${title}" has no permanent id`, hint);
    return;
  }
  if (!slugPattern.test(id)) {
    reportAt(
      position,
      'heading-id-invalid',
      `"${id}" is not a heading id`,
      `write {#${proposeId(id)}}`,
    );
  }
  const aliases = String(former ?? '').match(/[^\s,]+/g) ?? [];
  const keywords = typeof words === 'string' ? words.split(/\s*,\s*/).filter(Boolean) : [];
  outline.sections.push({ ...position, id, title, level: node.depth, aliases, keywords });
}

/** Makes an id of a title: its words in lower case without accents, joined by hyphens. */
function proposeId(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g) ?? ['section'];
  return words.join('-');
}

function positionOf(node: MdastNode): Position {
  return node.position?.start ?? { line: 1, column: 1 };
}

/** Turns the parser's error, whose message begins with "line:column:", into a diagnostic without its file. */
function parseErrorDiagnostic(error: unknown) {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+):\s*(.*)$/s.exec(text);
  return {
    line: Number(match?.[1] ?? 1),
    column: Number(match?.[2] ?? 1),
    code: 'mdx-invalid' as const,
    message: `the MDX does not parse: ${match?.[3] ?? text}`,
    hint: 'close every tag, and write a literal < or { inside backticks',
  };
}
