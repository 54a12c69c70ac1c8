import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { parseOrderedName } from '../series/names.ts';

/**
 * Gives each heading of a chapter its number as a link to itself, and closes each section of
 * level 2 with what differs by version and where it is asked.
 */
export const sectionPlugin: MdastPluginEntry = ({ fileURL }) => {
  const chapter = fileURL && chapterOf(fileURLToPath(fileURL));
  if (!chapter) return null;
  let count = 0;
  return defineMdastPlugin({
    name: 'sections',
    before(root, context) {
      let open: string | undefined;
      for (const node of root.children) {
        if (node.type !== 'heading' || node.depth !== 2) continue;
        for (const name of open ? sectionEnd : []) {
          context.insertBefore(node, componentOf(name, chapter, open));
        }
        open = attributeOf(node.data, 'id');
      }
    },
    heading(node, context) {
      if (node.depth === 2) count += 1;
      const id = attributeOf(node.data, 'id');
      if (!id || node.depth > 3) return;
      const former = attributeOf(node.data, 'aliases');
      // Former ids become elements of their own once the page is finished; the attribute is no HTML.
      if (former) context.setProperty(node, 'data', { hProperties: { id } });
      const number = node.depth === 2 ? `${chapter.number}.${count}` : undefined;
      // A number says which section it is; a sign does not. A longer name would be read out in each heading.
      const label = number
        ? {}
        : { 'aria-label': `§ ${context.textContent(node)}, link to this section` };
      context.prependChild(node, {
        type: 'link',
        url: `#${id}`,
        data: {
          hProperties: { className: ['anchor'], ...label },
        },
        children: [{ type: 'text', value: number ?? '§' }],
      });
    },
  });
};

function chapterOf(path: string) {
  const name = parseOrderedName(basename(path, '.mdx'));
  const folder = basename(path.slice(0, -basename(path).length));
  const part = parseOrderedName(folder);
  return name && part && { folder, slug: name.slug, number: `${part.order}.${name.order}` };
}

/** What closes a section, in this order. */
const sectionEnd = ['SectionVersions', 'SectionQuestions'] as const;

function componentOf(
  name: string,
  { folder, slug }: { folder: string; slug: string },
  section: string | undefined,
) {
  return {
    type: 'mdxJsxFlowElement' as const,
    name,
    attributes: [
      { type: 'mdxJsxAttribute' as const, name: 'part', value: folder },
      { type: 'mdxJsxAttribute' as const, name: 'section', value: `${slug}#${section}` },
    ],
    children: [],
  };
}

function attributeOf(data: unknown, name: string): string | undefined {
  const properties =
    data && typeof data === 'object' && 'hProperties' in data ? data.hProperties : undefined;
  const value =
    properties && typeof properties === 'object' && name in properties
      ? properties[name as keyof typeof properties]
      : undefined;
  return typeof value === 'string' ? value : undefined;
}
