import { defineMdastPlugin } from 'satteri';

/** The call-outs of the guide: the names that authors write, with the labels that readers see. */
export const callouts = {
  asked: 'How it is asked',
  trap: 'The trap',
  say: 'Say it',
  note: 'Note',
} as const satisfies Record<string, string>;

const isCallout = (name: string): name is keyof typeof callouts => Object.hasOwn(callouts, name);

/** Renders `:::trap … :::` as a labelled note, and a `:word` that the parser took for a directive as plain text. */
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
    const source = context.source.slice(start?.offset, end?.offset);
    context.replaceNode(node, { type: 'text', value: source || `:${node.name}` });
  },
});
