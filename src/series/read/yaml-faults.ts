import { markdownToMdast } from 'satteri';
import { type Document, isNode, isPair, isScalar, type Scalar, visit } from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { findInvisible, invisibleHint } from '../../diagnostics/invisible.ts';
import { nodesOf } from './blocks.ts';
import { inlineDialect } from './dialect.ts';
import { proseFaults } from './prose-faults.ts';

/** The fields whose texts are shown as they are, or that readers type into the search and never see. */
const plainFields: ReadonlySet<unknown> = new Set(['keywords', 'aliases', 'forms']);

/** A problem of a YAML document at an offset of its text. */
export interface YamlFault extends Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  offset: number;
}

/**
 * What is wrong with YAML that parses: invisible characters, which YAML can write as escapes, blank
 * texts, constructs that parsers read differently, and values that a comment or Markdown would cut.
 * @param yaml the text that the document was parsed from
 */
export function yamlFaults(document: Document, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const invalid = (offset: number, message: string, hint: string) =>
    faults.push({ offset, code: 'yaml-invalid', message, hint });
  if (document.directives?.yaml.explicit)
    invalid(0, 'the YAML has a directive', 'delete the line that begins with "%"');
  visit(document, (role, node, path) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if ('tag' in node && node.tag) {
      invalid(offset, `the YAML has the tag ${node.tag}`, 'write the value without a "!" word');
      return;
    }
    if (!('value' in node) || typeof node.value !== 'string') return;
    if (node.value !== '' && node.value.trim() === '')
      faults.push({
        offset,
        code: 'field-invalid',
        message: 'the text is blank',
        hint: 'write what it says, or delete the field',
      });
    const odd = findInvisible(node.value);
    if (odd) {
      const message = `the text holds the invisible character ${odd.name}`;
      faults.push({ offset, code: 'text-invisible', message, hint: invisibleHint });
    }
    const end = node.range?.[1] ?? 0;
    if (node.type === 'PLAIN' && /^[ \t]+#/.test(yaml.slice(end)))
      invalid(
        end,
        'a comment cuts the value here',
        'quote the value, or move the comment above it',
      );
    const plain = path.some(
      (each) => isPair(each) && isScalar(each.key) && plainFields.has(each.key.value),
    );
    if (plain || role === 'key') return;
    faults.push(...textFaults(node as Scalar<string>).map((fault) => ({ offset, ...fault })));
  });
  return faults;
}

/** What Markdown would make of a text, which is shown as one line of it. */
function textFaults({ value }: Scalar<string>): Omit<YamlFault, 'offset'>[] {
  const root = markdownToMdast(value, { features: inlineDialect });
  const blocks = 'children' in root ? root.children : [];
  // One word is an address, a name of a file or an id, unless it is a term such as __slots__.
  if (!/\s/.test(value.trim()) && !/^__\w+__$/.test(value)) return [];
  const inline = [...nodesOf(root)]
    .flatMap((node) => proseFaults(node, value))
    .map(({ code, message, hint }) => ({ code, message, hint }));
  if (blocks.every(({ type }) => type === 'paragraph')) return inline;
  const message = 'the text begins like a list, a heading or another block of Markdown';
  return [...inline, { code: 'text-changed', message, hint: 'write \\ before its first sign' }];
}
