import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { nameSuffix } from './text-place.ts';

/** Puts each table into a box of its own that scrolls, can be reached by keyboard, and has a name. */
export const tablePlugin: HastPluginEntry = ({ fileURL }) => {
  const suffix = nameSuffix(fileURL);
  let count = 0;
  return defineHastPlugin({
    name: 'tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        count += 1;
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: {
            className: ['table'],
            tabindex: '0',
            role: 'group',
            'aria-label': `Table ${count}${suffix}`,
          },
          children: [],
        });
      },
    },
  });
};
