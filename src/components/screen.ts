import { jsx } from 'astro/jsx-runtime';
import Example from './Example.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Question from './Question.astro';
import type { ComponentName } from './registry.ts';
import SectionQuestions from './SectionQuestions.astro';
import SectionVersions from './SectionVersions.astro';
import ShortAnswer from './ShortAnswer.astro';
import TaskList from './TaskList.astro';

/** Props of a component in a text: the attributes that the author wrote, and those that the page adds. */
export type Props = Record<string, unknown>;

/** Name in the text -> component. A component under the name of an HTML element, such as `h2`, replaces it. */
export type Components = Record<string, (props: Props) => unknown>;

/** An imported component, whose props Astro does not type. */
export type Component = (props: never) => unknown;

/** Wraps a component so that it gets some props from the page, which the author does not write. */
export const withProps =
  (component: Component, presetProps: Props) =>
  (props: Props): unknown =>
    jsx(component, { ...presetProps, ...props });

/** The page on which a text is rendered. */
export interface PageContext {
  /** Folder of the part that has the files which the components show; empty on the home page. */
  part: string;
  /** Address of the page, without the base path. */
  page: string;
}

/**
 * The components that texts are rendered with on pages; `paperComponents()` is its counterpart for print.
 * @see https://docs.astro.build/en/guides/integrations-guide/mdx/#custom-components-with-imported-mdx
 */
export function screenComponents(context: PageContext): Components {
  const authorComponents: Record<ComponentName, Component> = {
    Example,
    Figure,
    Question,
    ShortAnswer,
    TaskList,
  };
  const componentsByName = { ...authorComponents, SectionQuestions, SectionVersions };
  const components = Object.entries(componentsByName).map(([name, component]) => [
    name,
    withProps(component, { ...context }),
  ]);
  return {
    ...Object.fromEntries(components),
    h2: withProps(Heading, { level: 2, ...context }),
    h3: withProps(Heading, { level: 3, ...context }),
  };
}
