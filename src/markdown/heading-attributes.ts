import { defineHastPlugin } from 'satteri';

/** Takes off headings what is for the model and is no attribute of HTML: `keywords` and `aliases`. */
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
