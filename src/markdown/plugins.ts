import type { HastPluginList, MdastPluginList } from 'satteri';
import { baseLinkPlugin } from './base-links.ts';
import { calloutPlugin } from './callouts.ts';
import { fencePlugin } from './fences.ts';
import { headingAttributePlugin } from './heading-attributes.ts';
import { sectionPlugin } from './sections.ts';
import { tablePlugin } from './tables.ts';
import { termPlugin } from './terms.ts';

/** The plugins that change the Markdown tree of a text, in the order in which they run. */
export const mdastPlugins: MdastPluginList = [calloutPlugin, sectionPlugin, termPlugin];

/**
 * Lists the plugins that change the HTML tree of a text, in the order in which they run.
 * @param base base path of the site, as "/" or "/guide"
 */
export const hastPlugins = (base: string): HastPluginList => [
  fencePlugin,
  headingAttributePlugin,
  tablePlugin,
  baseLinkPlugin(base),
];
