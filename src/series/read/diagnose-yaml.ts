import { markdownToMdast } from 'satteri';
import { type Document, isNode, isPair, isScalar, type Scalar, visit } from 'yaml';
import type { OffsetDiagnostic } from '../../diagnostics/diagnostics.ts';
import { findInvisible, invisibleHint } from '../../diagnostics/invisible.ts';
import { nodesOf } from './blocks.ts';
import { diagnoseProse } from './diagnose-prose.ts';
import { inlineDialect } from './dialect.ts';

/** Fields that are not read as Markdown: pages show their texts as typed, or only the search uses them. */
const fieldsWithoutMarkdown: ReadonlySet<unknown> = new Set(['keywords', 'aliases', 'forms']);

/**
 * Finds mistakes in YAML that parses: invisible characters, which YAML can write as escapes, blank values,
 * directives and tags, and values that a comment cuts off or Markdown would change.
 * @param yaml the text that the document was parsed from
 */
export function diagnoseYaml(document: Document, yaml: string): OffsetDiagnostic[] {
  const diagnostics: OffsetDiagnostic[] = [];
  const addInvalid = (offset: number, message: string, hint: string) =>
    diagnostics.push({ offset, code: 'yaml-invalid', message, hint });
  if (document.directives?.yaml.explicit)
    addInvalid(0, 'the YAML has a directive', 'delete the line that begins with "%"');
  visit(document, (role, node, path) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if ('tag' in node && node.tag) {
      addInvalid(offset, `the YAML has the tag ${node.tag}`, 'write the value without a "!" word');
      return;
    }
    if (!('value' in node) || typeof node.value !== 'string') return;
    if (node.value !== '' && node.value.trim() === '')
      diagnostics.push({
        offset,
        code: 'field-invalid',
        message: 'the text is blank',
        hint: 'write what it says, or delete the field',
      });
    const invisible = findInvisible(node.value);
    if (invisible) {
      const message = `the text holds the invisible character ${invisible.name}`;
      diagnostics.push({ offset, code: 'text-invisible', message, hint: invisibleHint });
    }
    const end = node.range?.[1] ?? 0;
    if (node.type === 'PLAIN' && /^[ \t]+#/.test(yaml.slice(end)))
      addInvalid(
        end,
        'a comment cuts the value here',
        'quote the value, or move the comment above it',
      );
    const isShownAsTyped = path.some(
      (each) => isPair(each) && isScalar(each.key) && fieldsWithoutMarkdown.has(each.key.value),
    );
    if (isShownAsTyped || role === 'key') return;
    diagnostics.push(
      ...diagnoseText(node as Scalar<string>).map((diagnostic) => ({ offset, ...diagnostic })),
    );
  });
  return diagnostics;
}

/** Finds what Markdown would change in the value of a field, which pages show as inline Markdown. */
function diagnoseText({ value }: Scalar<string>): Omit<OffsetDiagnostic, 'offset'>[] {
  const root = markdownToMdast(value, { features: inlineDialect });
  const blocks = 'children' in root ? root.children : [];
  // One word is an address, a name of a file or an id, unless it is a term such as __slots__.
  if (!/\s/.test(value.trim()) && !/^__\w+__$/.test(value)) return [];
  const inline = [...nodesOf(root)]
    .flatMap((node) => diagnoseProse(node, value))
    .map(({ code, message, hint }) => ({ code, message, hint }));
  if (blocks.every(({ type }) => type === 'paragraph')) return inline;
  const message = 'the text begins like a list, a heading or another block of Markdown';
  return [...inline, { code: 'text-changed', message, hint: 'write \\ before its first sign' }];
}
