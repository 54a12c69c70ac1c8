import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { accessibleNameSuffix } from './source-path.ts';

/** Wraps each table in a box that scrolls, can be focused by keyboard, and has an accessible name. */
export const tablePlugin: HastPluginEntry = ({ fileURL }) => {
  const suffix = accessibleNameSuffix(fileURL);
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
