import { defineHastPlugin } from 'satteri';

/**
 * Puts each table into a box of its own that scrolls, can be reached by keyboard, and has a name.
 * @param within what follows the name in a text that shares its page with others, as ", answer pid-1"
 */
export const tablesNamed = (within: string) => () => {
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
            'aria-label': `Table ${count}${within}`,
          },
          children: [],
        });
      },
    },
  });
};
