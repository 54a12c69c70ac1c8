import { statSync } from 'node:fs';
import { join } from 'node:path';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { termAddress } from '../series/model.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { type Glossary, loadGlossary } from '../series/read/load-data.ts';
import { splitTerms, type TermFinder, termFinder } from './find-terms.ts';
import { chapterAt } from './text-place.ts';

/** Prose that a term is not linked in: it is a link or a heading already, or it is code. */
const closed = new Set(['heading', 'link', 'linkReference', 'code', 'mdxJsxFlowElement']);

/** Links the first use of each glossary term in a chapter to its definition. */
export const termPlugin: MdastPluginEntry = ({ fileURL }) => {
  if (!chapterAt(fileURL)) return null;
  const finder = currentFinder();
  const linked = new Set<string>();
  return defineMdastPlugin({
    name: 'terms',
    before(root, context) {
      const visit = (node: MdastNode) => {
        if (node.type === 'text') {
          const pieces = splitTerms(node.value, finder, linked);
          if (!pieces.some(({ id }) => id)) return;
          const last = pieces.pop();
          for (const piece of pieces) context.insertBefore(node, rendered(piece));
          if (last) context.replaceNode(node, rendered(last));
        } else if ('children' in node && !closed.has(node.type)) {
          for (const child of node.children) visit(child);
        }
      };
      for (const child of root.children) visit(child);
    },
  });
};

function rendered({ text, id }: { text: string; id?: string }): MdastNode {
  const value: MdastNode = { type: 'text', value: text };
  if (!id) return value;
  const data = { hProperties: { className: ['term'] } };
  return { type: 'link', url: termAddress({ id }), data, children: [value] };
}

let kept: { modified: number; finder: TermFinder } | undefined;

/** Reads the glossary once, and again when the file has changed while `dev` runs. */
function currentFinder(): TermFinder {
  const path = join(contentRoot, 'glossary.yaml');
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (kept?.modified === modified) return kept.finder;
  const glossary: Glossary = loadGlossary(path, 'glossary.yaml', () => undefined);
  kept = { modified, finder: termFinder(glossary.terms) };
  return kept.finder;
}
