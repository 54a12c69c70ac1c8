import { exampleFragment, figureFragment, questionFragment } from '../series/fragments.ts';
import type { MdxElement } from '../series/outline.ts';
import { taskKinds } from '../series/schemas/task.ts';

/** What the guide knows of a component that authors may use. */
interface Row {
  /** Attributes that its author must write. */
  needs: readonly string[];
  /** Attributes that its author may write. */
  takes: readonly string[];
  /** The words that an attribute takes, where it takes only a few. */
  words?: Readonly<Record<string, readonly string[]>>;
  /** The fragment that it has in the finished page; without one a link cannot lead to it. */
  fragment?: (attributes: MdxElement['attributes']) => string;
}

/**
 * The components that authors may use, a row each. The types of the tables that give each its look
 * (`screen.ts`, `print/paper.ts`) and its Markdown (`exports/twin.ts`) ask for every name of this one.
 */
export const registry = {
  Example: {
    needs: ['file'],
    takes: ['region', 'output', 'part'],
    words: { output: ['none'] },
    fragment: ({ file = '', region }) => exampleFragment(file, region),
  },
  Figure: {
    needs: ['file', 'caption'],
    takes: ['part'],
    fragment: ({ file = '' }) => figureFragment(file),
  },
  Question: {
    needs: ['id'],
    takes: ['part'],
    fragment: ({ id = '' }) => questionFragment(id),
  },
  TaskList: { needs: ['kind'], takes: ['part'], words: { kind: taskKinds } },
} as const satisfies Record<string, Row>;

/** The name of a component that authors may use. */
export type ComponentName = keyof typeof registry;

/** True for the name of a component that authors may use. */
export const isComponent = (name: string): name is ComponentName => Object.hasOwn(registry, name);

/** A component's row; undefined for a name that is none. */
export const rowOf = (name: string): Row | undefined =>
  isComponent(name) ? registry[name] : undefined;

/** The fragment that an element gets in the finished page; undefined when it has none. */
export const fragmentOf = ({
  name,
  attributes,
}: Pick<MdxElement, 'name' | 'attributes'>): string | undefined =>
  rowOf(name)?.fragment?.(attributes);
