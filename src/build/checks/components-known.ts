import { suggest } from '../../series/nearest.ts';
import type { Element } from '../../series/outline.ts';
import { type Check, type Complain, partOf } from './context.ts';

/** The components that authors may use, with the attributes that each must and may have. */
const components = {
  Example: { needs: ['file'], takes: ['region', 'output', 'part'] },
  Figure: { needs: ['file', 'caption'], takes: ['part'] },
  TaskList: { needs: ['kind'], takes: ['part'] },
  Question: { needs: ['id'], takes: ['part'] },
} as const satisfies Record<string, { needs: readonly string[]; takes: readonly string[] }>;

const isComponent = (name: string): name is keyof typeof components =>
  Object.hasOwn(components, name);

/** Every element is a component of the guide, with the attributes that it needs and no others. */
export const componentsKnown: Check = (context, complain) => {
  const isCard = context.home?.part.questions.some(({ file }) => file === context.source.file);
  for (const element of context.source.outline.elements) {
    if (isCard) {
      const hint = 'write it in the chapter, and the code of an answer in a fence';
      complain(element, 'component-unknown', 'an answer holds no components', hint);
      continue;
    }
    if (!isComponent(element.name)) {
      const hint = suggest(element.name, Object.keys(components));
      complain(element, 'component-unknown', `<${element.name}> is not a component`, hint);
      continue;
    }
    checkAttributes(element, components[element.name], complain);
    if (partOf(context, element.attributes['part'])) continue;
    const folders = context.parts.map(({ part }) => part.folder);
    const message = `<${element.name}> names no part of the series`;
    const hint = `write part="${folders[0] ?? 'NN-slug'}"; ${suggest(element.attributes['part'] ?? '', folders)}`;
    complain(element, 'component-attribute', message, hint);
  }
};

function checkAttributes(
  { name, attributes, ...place }: Element,
  { needs, takes }: { needs: readonly string[]; takes: readonly string[] },
  complain: Complain,
): void {
  const known = [...needs, ...takes];
  for (const key of Object.keys(attributes)) {
    if (known.includes(key)) continue;
    complain(
      place,
      'component-attribute',
      `<${name}> has no attribute "${key}"`,
      suggest(key, known),
    );
  }
  for (const key of needs) {
    if (attributes[key]) continue;
    const hint = `write <${name} ${needs.map((need) => `${need}="…"`).join(' ')} />`;
    complain(place, 'component-attribute', `<${name}> lacks the attribute "${key}"`, hint);
  }
}
