import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { highlight, languageNamed } from './highlight.ts';
import { nameSuffix } from './text-place.ts';

/** Colours fenced code and names it, so that a keyboard reader can tell one box from the next. */
export const fencePlugin: HastPluginEntry = ({ fileURL }) => {
  const suffix = nameSuffix(fileURL);
  let count = 0;
  return defineHastPlugin({
    name: 'fences',
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const code = node.children.find(
          (child) => child.type === 'element' && child.tagName === 'code',
        );
        if (code?.type !== 'element') return;
        const names = Array.isArray(code.properties['className'])
          ? code.properties['className']
          : [];
        const written = String(names[0] ?? '').slice('language-'.length);
        const language = languageNamed(written) ?? written;
        // Before waiting: blocks are coloured side by side, and finish in any order.
        count += 1;
        const name = `Code ${count}, ${language}${suffix}`;
        const lines = await highlight(context.textContent(code).replace(/\n$/, ''), language);
        return {
          type: 'element',
          tagName: 'pre',
          properties: {
            tabindex: '0',
            role: 'group',
            'aria-label': name,
            className: ['fence'],
          },
          children: [
            {
              type: 'element',
              tagName: 'code',
              properties: { translate: 'no' },
              children: lines.flatMap((tokens, index) => [
                ...(index > 0 ? [textNode('\n')] : []),
                ...tokens.map(({ kind, text }) =>
                  kind
                    ? {
                        type: 'element' as const,
                        tagName: 'i',
                        properties: { className: [kind] },
                        children: [textNode(text)],
                      }
                    : textNode(text),
                ),
              ]),
            },
          ],
        };
      },
    },
  });
};

const textNode = (value: string) => ({ type: 'text' as const, value });
