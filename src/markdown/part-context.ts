import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { contentRoot } from '../series/content-root.ts';

const placed = new Set(['Example', 'Figure', 'Question', 'TaskList']);

/** Tells each component of a page which part's folder its file names are relative to. */
export const partContextPlugin: MdastPluginEntry = ({ fileURL }) => {
  const folder = fileURL && relative(contentRoot(), fileURLToPath(fileURL)).split(sep)[0];
  if (!folder || folder.endsWith('.mdx')) return null;
  return defineMdastPlugin({
    name: 'part-context',
    mdxJsxFlowElement(node, context) {
      if (!placed.has(node.name ?? '')) return;
      const part = { type: 'mdxJsxAttribute' as const, name: 'part', value: folder };
      context.replaceNode(node, {
        type: 'mdxJsxFlowElement',
        name: node.name,
        attributes: [...node.attributes, part],
        children: [],
      });
    },
  });
};
