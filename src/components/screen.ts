import { jsx } from 'astro/jsx-runtime';
import Example from './Example.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Question from './Question.astro';
import type { ComponentName } from './registry.ts';
import SectionQuestions from './SectionQuestions.astro';
import SectionVersions from './SectionVersions.astro';
import TaskList from './TaskList.astro';

/** Props of a component in a text: what its author wrote, and what the page adds. */
export type Props = Record<string, unknown>;

/** Components by the name under which a text uses them; a name such as `h2` stands for that element. */
export type Components = Record<string, (props: Props) => unknown>;

/** A component as it is imported; Astro does not type its props. */
export type Component = (props: never) => unknown;

/** Gives a component props that its author need not write. */
export const withProps =
  (component: Component, given: Props) =>
  (props: Props): unknown =>
    jsx(component, { ...given, ...props });

/** The page that a text stands on. */
export interface TextPlace {
  /** Folder of the part whose files its components show; empty on the home page. */
  part: string;
  /** Address of the page, without the base path. */
  page: string;
}

/**
 * The recipe "screen": what the texts of pages are rendered with.
 * @see https://docs.astro.build/en/guides/integrations-guide/mdx/#custom-components-with-imported-mdx
 */
export function screen(place: TextPlace): Components {
  const forAuthors: Record<ComponentName, Component> = { Example, Figure, Question, TaskList };
  const named = { ...forAuthors, SectionQuestions, SectionVersions };
  const components = Object.entries(named).map(([name, component]) => [
    name,
    withProps(component, { ...place }),
  ]);
  return {
    ...Object.fromEntries(components),
    h2: withProps(Heading, { level: 2, ...place }),
    h3: withProps(Heading, { level: 3, ...place }),
  };
}
