import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { attributesOf } from '../series/read/blocks.ts';
import { type ChapterPath, parseChapterPath } from './source-path.ts';

/**
 * Begins each heading of level 2 or 3 of a chapter with a link to the heading: its number at level 2, "§" at level 3.
 * Ends each section of level 2 with its version facts and its questions.
 */
export const sectionPlugin: MdastPluginEntry = ({ fileURL }) => {
  const chapter = parseChapterPath(fileURL);
  if (!chapter) return null;
  let sectionCount = 0;
  return defineMdastPlugin({
    name: 'sections',
    before(root, context) {
      let sectionId: string | undefined;
      const endOf = (section: string | undefined) =>
        section ? sectionEndComponents.map((name) => componentOf(name, chapter, section)) : [];
      for (const node of root.children) {
        if (node.type !== 'heading' || node.depth !== 2) continue;
        for (const component of endOf(sectionId)) context.insertBefore(node, component);
        sectionId = idOf(node);
      }
      for (const component of endOf(sectionId)) context.appendChild(root, component);
    },
    heading(node, context) {
      if (node.depth === 2) sectionCount += 1;
      const id = idOf(node);
      if (!id || node.depth > 3) return;
      const number = node.depth === 2 ? `${chapter.number}.${sectionCount}` : undefined;
      // A number names the section, "§" alone does not. A label on numbers too would be read aloud at each heading.
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

/** Names of the components at the end of a section, in this order. */
const sectionEndComponents = ['SectionVersions', 'SectionQuestions'] as const;

function componentOf(name: string, { folder, slug }: ChapterPath, section: string) {
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

/** The id in the braces after a heading; undefined when it has none. */
function idOf(node: Parameters<typeof attributesOf>[0]): string | undefined {
  const { id } = attributesOf(node);
  return typeof id === 'string' ? id : undefined;
}
