import { type Document, isNode, visit } from 'yaml';
import type { Diagnostic } from './diagnostics.ts';
import { findInvisible, invisibleHint } from './invisible.ts';

/** A problem of a YAML document at an offset of its text. */
export interface YamlFault extends Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  offset: number;
}

/**
 * Plain words that this parser takes for text, and Astro's (js-yaml) for a date or a number.
 * @see https://yaml.org/type/timestamp.html
 */
const ambiguous = /^(?:\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?|[-+]?0b[01_]+)$/;

/**
 * What is wrong with YAML that parses: invisible characters, which YAML can write as escapes, and
 * constructs that two parsers read differently.
 * @param alsoAstro true when Astro reads the text too
 */
export function yamlFaults(document: Document, alsoAstro: boolean): YamlFault[] {
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
    const odd = findInvisible(node.value);
    if (odd) {
      const message = `the text holds the invisible character ${odd.name}`;
      faults.push({ offset, code: 'text-invisible', message, hint: invisibleHint });
    }
    if (alsoAstro && 'type' in node && node.type === 'PLAIN' && ambiguous.test(node.value))
      invalid(offset, `${node.value} can be read as text or not`, `quote it: "${node.value}"`);
  });
  return faults;
}
