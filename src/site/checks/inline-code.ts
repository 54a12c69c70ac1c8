import { type ChildNode, type Document, Element, type ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { cspHash } from '../../layouts/policy.ts';
import type { Addresses } from '../../permalinks/addresses.ts';

/** Elements that embed another document in a page, or change what its addresses mean. */
const embeddingElements: ReadonlySet<string> = new Set([
  'base',
  'embed',
  'frame',
  'iframe',
  'object',
]);

/** Attributes whose value is an address that a browser follows. */
const addressAttributes: ReadonlySet<string> = new Set([
  'action',
  'data',
  'formaction',
  'href',
  'ping',
  'poster',
  'src',
  'xlink:href',
]);

/** Values of `type` for a script element that holds data and is never run. */
const dataScriptType = /^application\/(?:[\w.-]+\+)?json$/;

/**
 * Finds inline scripts and styles of a finished page whose hash is missing from its Content-Security-Policy, and
 * anything else that would run code or load from other sites. A browser refuses most of it silently: readers would miss
 * a style or a button, and nobody would know why.
 * @param policy the policy in the page's `<meta>`
 * @returns for each fault the end of a sentence whose subject is the page, as "holds <iframe>"
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function inlineFaults(document: Document, policy: string | undefined): string[] {
  const faults = policy ? [] : ['has no Content-Security-Policy'];
  const visit = (node: ParentNode): void => {
    for (const child of node.children as ChildNode[]) {
      if (!(child instanceof Element)) continue;
      const fault = faultOf(child, policy ?? '');
      if (fault) faults.push(fault);
      visit(child);
    }
  };
  visit(document);
  return [...new Set(faults)];
}

function faultOf(element: Element, policy: string): string | undefined {
  const { name, attribs } = element;
  if (embeddingElements.has(name)) return `holds <${name}>`;
  for (const [key, value] of Object.entries(attribs)) {
    if (key === 'style' || key === 'srcdoc' || /^on/.test(key)) return `holds ${key}= on <${name}>`;
    // Browsers remove white space and control characters before they read the scheme.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value.replace(/[\x00-\x20]/g, ''))?.[1];
    if (!addressAttributes.has(key) || !scheme) continue;
    if (/^(?:javascript|vbscript)$/i.test(scheme))
      return `leads to a script by ${key}= on <${name}>`;
    if (/^data$/i.test(scheme) && name !== 'img') return `leads to data by ${key}= on <${name}>`;
  }
  const loadedAddress =
    name === 'link' ? addressLoadedBy(attribs) : (attribs['src'] ?? attribs['srcset']);
  if (loadedAddress !== undefined && !/^(?:data:|\/(?!\/)|\.)/i.test(loadedAddress))
    return `loads ${loadedAddress}`;
  if (name === 'script' && loadedAddress !== undefined) return undefined;
  if (name !== 'style' && (name !== 'script' || dataScriptType.test(attribs['type'] ?? '')))
    return undefined;
  return policy.includes(`'${cspHash(textContent(element))}'`)
    ? undefined
    : `holds a <${name}> without its hash`;
}

/** The address that a `<link>` loads; undefined for one that only refers to it, such as rel="canonical". */
function addressLoadedBy({ rel = '', href }: Record<string, string>): string | undefined {
  return /stylesheet|preload|prefetch|icon|manifest/.test(rel) ? href : undefined;
}

/**
 * Makes a diagnostic for each fault that `inlineFaults` found in the finished pages.
 * @param fallback file that is named for a page without a content file
 */
export function inlineCodeHashed(
  pages: readonly { address: string; unsafe: readonly string[] }[],
  addresses: Addresses,
  fallback: string,
): Diagnostic[] {
  return pages.flatMap(({ address, unsafe }) =>
    unsafe.map((fault) => ({
      file: addresses.get(address)?.file ?? fallback,
      line: 1,
      column: 1,
      code: 'page-unsafe' as const,
      message: `the finished page ${address} ${fault}`,
      hint: 'move scripts and styles to files or hashed elements, and name states by classes',
    })),
  );
}
