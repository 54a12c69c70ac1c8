import { defineHastPlugin } from 'satteri';

/**
 * Puts the site's base path before links that authors write from the root, as `/python/logging/`.
 * @param base base path of the site, as "/" or "/guide"
 */
export const baseLinkPlugin = (base: string) => {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const url = node.properties['href'];
        if (prefix === '' || typeof url !== 'string' || !/^\/(?!\/)/.test(url)) return;
        context.setProperty(node, 'href', prefix + url);
      },
    },
  });
};
