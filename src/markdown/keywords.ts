import { defineHastPlugin } from 'satteri';

/** Takes the attribute `keywords` off headings: words for the search index are no attribute of HTML. */
export const keywordsPlugin = defineHastPlugin({
  name: 'keywords',
  element: {
    filter: ['h1', 'h2', 'h3', 'h4'],
    visit(node, context) {
      if (node.properties['keywords'] !== undefined)
        context.setProperty(node, 'keywords', undefined);
    },
  },
});
