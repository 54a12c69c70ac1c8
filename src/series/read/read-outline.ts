import { type MdastNode, mdxToMdast } from 'satteri';
import type { Report } from '../../diagnostics/diagnostics.ts';
import { slugPattern } from '../names.ts';
import { emptyOutline, type Outline, type Place } from '../outline.ts';
import { attributesOf, blocksOf, nodesOf, plainText, stringAttributes } from './blocks.ts';
import { dialect } from './dialect.ts';
import { documentFaults } from './document-faults.ts';
import { formFaults } from './form-faults.ts';
import { deepLineOf } from './nesting.ts';
import { placeFaults } from './place-faults.ts';
import { proseFaults } from './prose-faults.ts';

/** Comments and nothing between them: what stands there would run in the build. */
const onlyComments = /^(?:\s*\/\*(?:(?!\*\/)[\s\S])*\*\/)*\s*$/;

/** How deep elements may stand in each other; a list in a list counts four. */
const deepest = 32;

/**
 * Reads the outline of an MDX file and reports what an author may not write.
 * @param text the whole file, front matter included, so that positions are those of the file
 * @returns an empty outline when the file does not parse
 */
export function readOutline(text: string, file: string, report: Report): Outline {
  const outline = emptyOutline();
  const deep = (place: Place) =>
    report({
      file,
      ...place,
      code: 'mdx-deep',
      message: `the text is too deep or too dense to be read from here on`,
      hint: 'write it as paragraphs and sections',
    });
  const line = deepLineOf(text);
  if (line !== undefined) {
    deep({ line, column: 1 });
    return outline;
  }
  let root: MdastNode;
  try {
    root = mdxToMdast(text, { features: dialect });
  } catch (error) {
    report({ file, ...placeOfParseError(error) });
    return outline;
  }
  const place = tooDeep(root);
  if (place) {
    deep(place);
    return outline;
  }
  outline.parsed = true;
  outline.blocks = blocksOf('children' in root ? root.children : [], text);
  visit(root, text, outline, (place, code, message, hint) => {
    report({ file, ...place, code, message, hint });
  });
  const nodes = [...nodesOf(root)];
  const faults = [
    ...documentFaults(nodes, text),
    ...nodes.flatMap((node) => [
      ...proseFaults(node, text),
      ...formFaults(node, text),
      ...placeFaults(node, text),
    ]),
  ];
  // What stands in a box that is not closed was hardly meant to stand there.
  const open = faults.some(({ code }) => code === 'callout-form');
  const told = open ? faults.filter(({ code }) => code !== 'heading-place') : faults;
  for (const { offset, ...fault } of told) report({ file, ...placeAt(text, offset), ...fault });
  return outline;
}

/** The line and column of an offset. */
function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where a tree is deeper than allowed; looks without recursion, which such a tree would overflow. */
function tooDeep(root: MdastNode): Place | undefined {
  let level: MdastNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return level[0] && placeOf(level[0]);
    level = level.flatMap((node) => ('children' in node ? [...node.children] : []));
  }
  return undefined;
}

type ReportAt = (
  place: Place,
  code: Parameters<Report>[0]['code'],
  message: string,
  hint: string,
) => void;

function visit(node: MdastNode, text: string, outline: Outline, reportAt: ReportAt): void {
  const place = placeOf(node);
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
        reportAt(place, 'mdx-code', message, 'write the value in quotes');
      }
      outline.elements.push({
        ...place,
        name: node.name ?? '',
        attributes: stringAttributes(node),
        alone: node.type === 'mdxJsxFlowElement' && node.children.length === 0,
      });
      break;
    }
    case 'mdxjsEsm':
      reportAt(
        place,
        'mdx-code',
        'content holds no imports and no exports',
        'delete the line: the components are there already',
      );
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (onlyComments.test(node.value)) break;
      reportAt(
        place,
        'mdx-code',
        `content holds no expressions: {${node.value}}`,
        'write braces inside backticks, or as \\{ and \\}',
      );
      break;
    case 'containerDirective':
      outline.callouts.push({ ...place, name: node.name });
      break;
    case 'leafDirective':
      reportAt(
        place,
        'callout-unknown',
        `"::${node.name}" holds no text`,
        `write :::${node.name}, the text, and ::: on lines of their own`,
      );
      break;
    case 'image':
    case 'imageReference':
      reportAt(
        place,
        'mdx-image',
        'content holds no images',
        'draw it as an SVG and write <Figure file="…" caption="…" />',
      );
      break;
    case 'footnoteReference':
      outline.footnotes.push(place);
      break;
    case 'link':
    case 'definition':
      outline.links.push({ ...place, url: node.url });
      break;
    case 'code':
      outline.fences.push({ ...place, language: node.lang ?? '', code: node.value });
      break;
    case 'text':
    case 'inlineCode':
      outline.words += node.value.split(/\s+/).filter(Boolean).length;
      break;
  }
  if ('children' in node) for (const child of node.children) visit(child, text, outline, reportAt);
}

/** What a heading's braces may hold. */
const headingAttributes: ReadonlySet<string> = new Set(['id', 'aliases', 'keywords']);

function addSection(
  node: MdastNode & { type: 'heading' },
  text: string,
  outline: Outline,
  reportAt: ReportAt,
): void {
  const attributes = attributesOf(node);
  const place = placeOf(node);
  for (const name of Object.keys(attributes)) {
    if (headingAttributes.has(name)) continue;
    const hint = 'write {#id}, and beside it only aliases="…" and keywords="…"';
    reportAt(place, 'heading-attribute', `a heading has no attribute "${name}"`, hint);
  }
  const title = plainText(node, text);
  if (title === '') {
    reportAt(place, 'heading-empty', 'the heading has no text', 'write its text, or delete it');
    return;
  }
  if (node.depth !== 2 && node.depth !== 3) return;
  const { id, aliases: former, keywords: words } = attributes;
  if (typeof id !== 'string' || id === '') {
    const marks = '#'.repeat(node.depth);
    const hint = `write ${marks} ${title} {#${proposeId(title)}}`;
    reportAt(place, 'heading-id-missing', `the heading "${title}" has no permanent id`, hint);
    return;
  }
  if (!slugPattern.test(id)) {
    reportAt(
      place,
      'heading-id-invalid',
      `"${id}" is not a heading id`,
      `write {#${proposeId(id)}}`,
    );
  }
  const aliases = String(former ?? '').match(/[^\s,]+/g) ?? [];
  const keywords = typeof words === 'string' ? words.split(/\s*,\s*/).filter(Boolean) : [];
  outline.sections.push({ ...place, id, title, level: node.depth, aliases, keywords });
}

function proposeId(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g) ?? ['section'];
  return words.join('-');
}

function placeOf(node: MdastNode): Place {
  return node.position?.start ?? { line: 1, column: 1 };
}

function placeOfParseError(error: unknown) {
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
