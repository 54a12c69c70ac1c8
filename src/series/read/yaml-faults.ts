import { type Document, isNode, visit } from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { findInvisible, invisibleHint } from '../../diagnostics/invisible.ts';

/** A problem of a YAML document at an offset of its text. */
export interface YamlFault extends Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  offset: number;
}

/**
 * What is wrong with YAML that parses: invisible characters, which YAML can write as escapes, blank
 * texts, and constructs that parsers read differently.
 */
export function yamlFaults(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const invalid = (offset: number, message: string, hint: string) =>
    faults.push({ offset, code: 'yaml-invalid', message, hint });
  if (document.directives?.yaml.explicit)
    invalid(0, 'the YAML has a directive', 'delete the line that begins with "%"');
  visit(document, (_, node) => {
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
  });
  return faults;
}
