import { defineMdastPlugin } from 'satteri';

/** The call-outs of the guide and the words that open them. */
export const callouts = {
  asked: 'How it is asked',
  trap: 'The trap',
  say: 'Say it',
  note: 'Note',
} as const satisfies Record<string, string>;

const isCallout = (name: string): name is keyof typeof callouts => Object.hasOwn(callouts, name);

/** Renders `:::trap … :::` as a labelled note, and a stray `:word` as the text that it was. */
export const calloutPlugin = defineMdastPlugin({
  name: 'callouts',
  options: { position: true },
  containerDirective(node, context) {
    if (!isCallout(node.name)) return;
    const label = callouts[node.name];
    context.setProperty(node, 'data', {
      hName: 'div',
      hProperties: { className: ['callout', node.name], role: 'note', 'aria-label': label },
    });
    context.prependChild(node, {
      type: 'paragraph',
      data: { hProperties: { className: ['callout-label'] } },
      children: [{ type: 'text', value: label }],
    });
  },
  textDirective(node, context) {
    const { start, end } = node.position ?? {};
    const written = context.source.slice(start?.offset, end?.offset);
    context.replaceNode(node, { type: 'text', value: written || `:${node.name}` });
  },
});
