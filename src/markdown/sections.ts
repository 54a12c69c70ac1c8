import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { attributesOf } from '../series/read/blocks.ts';
import { type ChapterPlace, chapterAt } from './text-place.ts';

/**
 * Gives each heading of a chapter its number as a link to itself, and closes each section of
 * level 2 with what differs by version and where it is asked.
 */
export const sectionPlugin: MdastPluginEntry = ({ fileURL }) => {
  const chapter = chapterAt(fileURL);
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
        open = idOf(node);
      }
    },
    heading(node, context) {
      if (node.depth === 2) count += 1;
      const id = idOf(node);
      if (!id || node.depth > 3) return;
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

/** What closes a section, in this order. */
const sectionEnd = ['SectionVersions', 'SectionQuestions'] as const;

function componentOf(name: string, { folder, slug }: ChapterPlace, section: string | undefined) {
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

function idOf(node: Parameters<typeof attributesOf>[0]): string | undefined {
  const { id } = attributesOf(node);
  return typeof id === 'string' ? id : undefined;
}
