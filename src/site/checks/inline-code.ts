import { type ChildNode, type Document, Element, type ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { inlineHash } from '../../layouts/policy.ts';
import type { Addresses } from '../../permalinks/addresses.ts';

/** Elements that would bring another document, or other addresses, into a page. */
const foreign: ReadonlySet<string> = new Set(['base', 'embed', 'frame', 'iframe', 'object']);

/** Attributes that a browser follows. */
const followed: ReadonlySet<string> = new Set([
  'action',
  'data',
  'formaction',
  'href',
  'ping',
  'poster',
  'src',
  'xlink:href',
]);

/** Types of a script element that holds data and never runs. */
const isData = /^application\/(?:[\w.-]+\+)?json$/;

/**
 * What a finished page holds inline that its own policy does not name by hash, and what would run code or
 * bring in other sites. A browser would refuse most of it in silence; a reader would miss a style or a
 * button, and nobody would learn why.
 * @param policy of the page's `<meta>`
 * @returns the end of a sentence that begins with the page, for each fault
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
  if (foreign.has(name)) return `holds <${name}>`;
  for (const [key, value] of Object.entries(attribs)) {
    if (key === 'style' || key === 'srcdoc' || /^on/.test(key)) return `holds ${key}= on <${name}>`;
    // Browsers leave out white space and control characters before they look for the scheme.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value.replace(/[\x00-\x20]/g, ''))?.[1];
    if (!followed.has(key) || !scheme) continue;
    if (/^(?:javascript|vbscript)$/i.test(scheme))
      return `leads to a script by ${key}= on <${name}>`;
    if (/^data$/i.test(scheme) && name !== 'img') return `leads to data by ${key}= on <${name}>`;
  }
  const loaded = name === 'link' ? loadedBy(attribs) : (attribs['src'] ?? attribs['srcset']);
  if (loaded !== undefined && !/^(?:data:|\/(?!\/)|\.)/i.test(loaded)) return `loads ${loaded}`;
  if (name === 'script' && loaded !== undefined) return undefined;
  if (name !== 'style' && (name !== 'script' || isData.test(attribs['type'] ?? '')))
    return undefined;
  return policy.includes(`'${inlineHash(textContent(element))}'`)
    ? undefined
    : `holds a <${name}> without its hash`;
}

/** What a `<link>` fetches; most only name an address. */
function loadedBy({ rel = '', href }: Record<string, string>): string | undefined {
  return /stylesheet|preload|prefetch|icon|manifest/.test(rel) ? href : undefined;
}

/** The faults of finished pages, blamed on the content that each is made of. */
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
