import { defineHastPlugin } from 'satteri';

/** Removes `keywords` and `aliases` from headings: `readOutline` reads them, and HTML has no such attributes. */
export const headingAttributePlugin = defineHastPlugin({
  name: 'heading-attributes',
  element: {
    filter: ['h1', 'h2', 'h3', 'h4'],
    visit(node, context) {
      for (const name of ['keywords', 'aliases'])
        if (node.properties[name] !== undefined) context.setProperty(node, name, undefined);
    },
  },
});
