import { componentSpec, isComponentName, registry } from '../components/registry.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { cardByFile } from '../series/look-up.ts';
import type { MdxElement } from '../series/outline.ts';
import { type Check, partOf, type ReportAt } from './context.ts';

/** Every element is a component of the guide, with the attributes that it needs and no others. */
export const componentsKnown: Check = (context, reportAt) => {
  const { owner, source } = context;
  const isCard = owner !== undefined && cardByFile(owner.part, source.file) !== undefined;
  for (const element of source.outline.elements) {
    if (isCard) {
      const hint = 'write it in the chapter, and the code of an answer in a fence';
      reportAt(element, 'component-unknown', 'an answer holds no components', hint);
      continue;
    }
    if (!isComponentName(element.name)) {
      const hint = suggest(element.name, Object.keys(registry));
      reportAt(element, 'component-unknown', `<${element.name}> is not a component`, hint);
      continue;
    }
    checkAttributes(element, reportAt);
    if (!element.standalone) {
      const hint = `write <${element.name} … /> on a line of its own, between blank lines`;
      const message = `<${element.name}> stands within a text, or holds one`;
      reportAt(element, 'component-place', message, hint);
    }
    if (partOf(context, element.attributes['part'])) continue;
    const folders = context.parts.map(({ part }) => part.folder);
    const message = `<${element.name}> names no part of the series`;
    const hint = `write part="${folders[0] ?? 'NN-slug'}"; ${suggest(element.attributes['part'] ?? '', folders)}`;
    reportAt(element, 'component-attribute', message, hint);
  }
};

function checkAttributes({ name, attributes, line, column }: MdxElement, reportAt: ReportAt): void {
  const {
    requiredAttributes = [],
    optionalAttributes = [],
    allowedValues = {},
  } = componentSpec(name) ?? {};
  const position = { line, column };
  const known = [...requiredAttributes, ...optionalAttributes];
  for (const key of Object.keys(attributes)) {
    if (known.includes(key)) continue;
    reportAt(
      position,
      'component-attribute',
      `<${name}> has no attribute "${key}"`,
      suggest(key, known),
    );
  }
  for (const [key, allowed] of Object.entries(allowedValues)) {
    const word = attributes[key];
    if (word === undefined || allowed.includes(word)) continue;
    const message = `<${name}> does not know ${key}="${word}"`;
    reportAt(position, 'component-attribute', message, `write ${key}="${allowed.join('" or "')}"`);
  }
  for (const key of requiredAttributes) {
    if (attributes[key]?.trim()) continue;
    const hint = `write <${name} ${requiredAttributes.map((need) => `${need}="…"`).join(' ')} />`;
    reportAt(position, 'component-attribute', `<${name}> lacks the attribute "${key}"`, hint);
  }
}
