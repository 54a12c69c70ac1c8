import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { findGrammar, highlight } from './highlight.ts';
import { accessibleNameSuffix } from './source-path.ts';

/** Highlights fenced code and gives each fence an accessible name, so that a screen reader says which has focus. */
export const fencePlugin: HastPluginEntry = ({ fileURL }) => {
  const suffix = accessibleNameSuffix(fileURL);
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
        const classNames = Array.isArray(code.properties['className'])
          ? code.properties['className']
          : [];
        const languageName = String(classNames[0] ?? '').slice('language-'.length);
        const language = findGrammar(languageName) ?? languageName;
        // Counts before the first await: blocks are highlighted concurrently and finish in any order.
        count += 1;
        const label = `Code ${count}, ${language}${suffix}`;
        const lines = await highlight(context.textContent(code).replace(/\n$/, ''), language);
        return {
          type: 'element',
          tagName: 'pre',
          properties: {
            tabindex: '0',
            role: 'group',
            'aria-label': label,
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
