import type { HastPluginList, MdastPluginList } from 'satteri';
import { baseLinkPlugin } from './base-links.ts';
import { calloutPlugin } from './callouts.ts';
import { fencePlugin } from './fences.ts';
import { headingAttributePlugin } from './heading-attributes.ts';
import { sectionPlugin } from './sections.ts';
import { tablePlugin } from './tables.ts';
import { termPlugin } from './terms.ts';

/** What happens to the Markdown of a text, in this order. */
export const mdastPlugins: MdastPluginList = [calloutPlugin, sectionPlugin, termPlugin];

/**
 * What happens to the HTML that it becomes, in this order.
 * @param base base path of the site, as "/" or "/guide"
 */
export const hastPlugins = (base: string): HastPluginList => [
  fencePlugin,
  headingAttributePlugin,
  tablePlugin,
  baseLinkPlugin(base),
];
