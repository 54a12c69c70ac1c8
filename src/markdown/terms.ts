import { statSync } from 'node:fs';
import { join } from 'node:path';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { termAddress } from '../series/model.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { loadGlossary } from '../series/read/load-data.ts';
import { splitAtTerms, type TermFinder, type TextPiece, termFinder } from './find-terms.ts';
import { parseChapterPath } from './source-path.ts';

/** Types of nodes in which no term is linked: headings, links, code and components. */
const nodesWithoutTerms = new Set([
  'heading',
  'link',
  'linkReference',
  'code',
  'mdxJsxFlowElement',
]);

/** Links the first use of each glossary term in a chapter to its definition. */
export const termPlugin: MdastPluginEntry = ({ fileURL }) => {
  if (!parseChapterPath(fileURL)) return null;
  const finder = currentFinder();
  const linked = new Set<string>();
  return defineMdastPlugin({
    name: 'terms',
    before(root, context) {
      const visit = (node: MdastNode) => {
        if (node.type === 'text') {
          const pieces = splitAtTerms(node.value, finder, linked);
          if (!pieces.some(({ id }) => id)) return;
          const last = pieces.pop();
          for (const piece of pieces) context.insertBefore(node, renderPiece(piece));
          if (last) context.replaceNode(node, renderPiece(last));
        } else if ('children' in node && !nodesWithoutTerms.has(node.type)) {
          for (const child of node.children) visit(child);
        }
      };
      for (const child of root.children) visit(child);
    },
  });
};

/** Makes a node of a piece of text: a link to the glossary when it is a term, else plain text. */
function renderPiece({ text, id }: TextPiece): MdastNode {
  const value: MdastNode = { type: 'text', value: text };
  if (!id) return value;
  const data = { hProperties: { className: ['term'] } };
  return { type: 'link', url: termAddress({ id }), data, children: [value] };
}

/** The finder made when the glossary was last read, and the file's modification time then. */
let cached: { modifiedMs: number; finder: TermFinder } | undefined;

/** Reads the glossary once, and again when the file has changed while `dev` runs. */
function currentFinder(): TermFinder {
  const path = join(contentRoot, 'glossary.yaml');
  const modifiedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (cached?.modifiedMs === modifiedMs) return cached.finder;
  const { terms } = loadGlossary(path, 'glossary.yaml', () => undefined);
  cached = { modifiedMs, finder: termFinder(terms) };
  return cached.finder;
}
