import { type ChildNode, type Document, Element, isText, type ParentNode } from 'domhandler';

/** Title and first words of what a page's fragments lead to; the page's own are under "". */
export type Previews = Record<string, [title: string, text: string]>;

/** Characters of text that a preview shows at most. */
const most = 240;
/** What is no text of its section, or would give an answer away. */
const closed = new Set(['nav', 'aside', 'pre', 'table', 'details', 'form', 'style', 'script']);
const labels =
  /(?:^| )(?:callout-label|taught|moved|aliases|crumbs|facts|marks|none|booklet)(?: |$)/;

/**
 * The file with what a link to a page, and to each section, question, term and example of it, shows before
 * it is followed: `previews/python/logging.json` for `/python/logging/`, `previews/index.json` for `/`.
 */
export const previewFile = (address: string): string =>
  `previews/${address.replace(/^\/|\/$/g, '') || 'index'}.json`;

/** Reads the previews of a finished page. */
export function previewsOf(document: Document): Previews {
  const previews: Previews = {};
  const description = find(document, ({ attribs }) => attribs['name'] === 'description');
  const main = find(document, ({ name }) => name === 'main');
  /** Sections that text still goes to: a level 2 takes that of its level 3 when it has little of its own. */
  let open: { depth: string; id: string }[] = [];
  const visit = (node: Element): void => {
    const { name, attribs } = node;
    const { id, class: kind = '' } = attribs;
    if (name === 'h1') previews[''] = [words(node), description?.attribs['content'] ?? ''];
    else if (id && /^(?:h[23]|dt)$/.test(name)) {
      open = [...open.filter(({ depth }) => depth < name), { depth: name, id }];
      previews[id] = [words(find(node, (part) => part.name === 'dfn') ?? node), ''];
    } else if (id && kind === 'question')
      previews[id] = [wordsIn(node, 'asks'), wordsIn(node, 'marks')];
    else if (id && kind === 'example')
      previews[id] = [wordsIn(node, 'file'), wordsIn(node, 'shows')];
    else if (id && kind === 'figure')
      previews[id] = ['Figure', words(find(node, (part) => part.name === 'figcaption') ?? node)];
    else if (closed.has(name) || labels.test(kind)) return;
    else if (/^(?:p|li|dd)$/.test(name)) {
      for (const entry of open.map((section) => previews[section.id]))
        if (entry && entry[1].length < most) entry[1] = `${entry[1]} ${words(node)}`.trim();
    } else for (const child of elementsIn(node)) visit(child);
  };
  if (main) visit(main);
  for (const entry of Object.values(previews)) entry[1] = cut(entry[1]);
  return previews;
}

/** The text at most that long, whole words, with an ellipsis where it goes on. */
function cut(text: string): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[\s,;:.]+$/, '')} …`;
}

/** The text of an element as one line, without its labels and the sign of an unnumbered section. */
function words(element: Element): string {
  const textOf = (node: ChildNode): string => {
    if (isText(node)) return node.data;
    if (!(node instanceof Element) || labels.test(node.attribs['class'] ?? '')) return '';
    const text = node.children.map(textOf).join('');
    // The number of a section is set apart by CSS.
    return node.attribs['class'] === 'anchor' ? `${text} ` : text;
  };
  const text = element.children.map(textOf).join('');
  return text.replace(/\s+/g, ' ').trim().replace(/^§\s*/, '');
}

function wordsIn(element: Element, kind: string): string {
  const part = find(element, ({ attribs }) => attribs['class'] === kind);
  return part ? words(part) : '';
}

const elementsIn = (node: ParentNode) =>
  (node.children as ChildNode[]).filter((child) => child instanceof Element);

function find(node: ParentNode, matches: (element: Element) => boolean): Element | undefined {
  for (const child of elementsIn(node)) {
    const found = matches(child) ? child : find(child, matches);
    if (found) return found;
  }
  return undefined;
}
