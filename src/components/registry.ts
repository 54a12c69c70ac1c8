import { exampleFragment, figureFragment, questionFragment } from '../series/fragments.ts';
import type { MdxElement, Outline, Position } from '../series/outline.ts';
import { taskKinds } from '../series/schemas/task.ts';

/** The description of a component that authors may use in their texts. */
interface ComponentSpec {
  /** Names of the attributes that an author must write. */
  requiredAttributes: readonly string[];
  /** Names of the attributes that an author may leave out. */
  optionalAttributes: readonly string[];
  /** Attribute -> its possible values, for each attribute that takes only a few. */
  allowedValues?: Readonly<Record<string, readonly string[]>>;
  /** Names of the attributes that hold a link, as authors write it. */
  linkAttributes?: readonly string[];
  /** Returns the fragment of the component on its page; absent when links cannot lead to it. */
  fragment?: (attributes: MdxElement['attributes']) => string;
}

/**
 * All components that authors may use. The compiler requires an entry for each of them in the tables that say
 * how it looks (`screen.ts`, `print/paper.ts`) and what it is in Markdown (`exports/twin.ts`).
 */
export const registry = {
  Example: {
    requiredAttributes: ['file'],
    optionalAttributes: ['region', 'output', 'part'],
    allowedValues: { output: ['none'] },
    fragment: ({ file = '', region }) => exampleFragment(file, region),
  },
  Figure: {
    requiredAttributes: ['file', 'caption'],
    optionalAttributes: ['part'],
    fragment: ({ file = '' }) => figureFragment(file),
  },
  Question: {
    requiredAttributes: ['id'],
    optionalAttributes: ['part'],
    fragment: ({ id = '' }) => questionFragment(id),
  },
  ShortAnswer: {
    requiredAttributes: ['question', 'answer', 'hint', 'solution'],
    optionalAttributes: ['part'],
    linkAttributes: ['solution'],
  },
  TaskList: {
    requiredAttributes: ['kind'],
    optionalAttributes: ['part'],
    allowedValues: { kind: taskKinds },
  },
} as const satisfies Record<string, ComponentSpec>;

/** The name of a component that authors may use. */
export type ComponentName = keyof typeof registry;

/** True when authors may use a component with this name. */
export const isComponentName = (name: string): name is ComponentName =>
  Object.hasOwn(registry, name);

/** The description of a component; undefined when no component has this name. */
export const componentSpec = (name: string): ComponentSpec | undefined =>
  isComponentName(name) ? registry[name] : undefined;

/** The fragment that an element of a text has on its page; undefined when it has none. */
export const fragmentOf = ({
  name,
  attributes,
}: Pick<MdxElement, 'name' | 'attributes'>): string | undefined =>
  componentSpec(name)?.fragment?.(attributes);

/** The links of a text, those in attributes of components included, in reading order. */
export const linksOf = ({
  links,
  elements,
}: Pick<Outline, 'links' | 'elements'>): (Position & { url: string })[] =>
  [
    ...links,
    ...elements.flatMap(({ name, attributes, line, column }) =>
      (componentSpec(name)?.linkAttributes ?? []).flatMap((attribute) => {
        const url = attributes[attribute];
        return url ? [{ url, line, column }] : [];
      }),
    ),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
