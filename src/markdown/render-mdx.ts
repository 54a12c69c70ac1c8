import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evaluate } from 'satteri';
import { contentRoot } from '../series/read/content-root.ts';
import { dialect } from '../series/read/outline.ts';
import { baseLinkPlugin } from './base-links.ts';
import { calloutPlugin } from './callouts.ts';
import { fencesNamed } from './fences.ts';
import { keywordsPlugin } from './keywords.ts';
import { sectionPlugin } from './sections.ts';
import { componentsNamed, runtime, type Segment, segmentsOf } from './segments.ts';
import { tablesNamed } from './tables.ts';
import { termPlugin } from './terms.ts';

/**
 * Renders the body of an MDX file. Content holds no imports and no expressions, so it needs to be no
 * module of the bundle: that would cost two to three times as much processor time (npm run bench).
 * @param path from the content folder
 * @param components names that the text may use
 * @param within what tells the text's boxes of code from those of others on the page, as ", answer pid-1"
 * @throws Error when it does not parse or uses another component; the content check reports both
 */
export async function renderMdx(
  path: string,
  components: readonly string[],
  within = '',
): Promise<Segment[]> {
  const file = join(contentRoot(), path);
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const rendered = await evaluate(text.replaceAll('\r\n', '\n'), {
    ...runtime,
    features: { ...dialect, gfm: true, smartPunctuation: true },
    fileURL: pathToFileURL(file),
    mdastPlugins: [calloutPlugin, sectionPlugin, termPlugin],
    hastPlugins: [
      fencesNamed(within),
      keywordsPlugin,
      tablesNamed(within),
      baseLinkPlugin(import.meta.env.BASE_URL),
    ],
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: runtime.Fragment, prop: 'set:html' },
  });
  const content = rendered['default'];
  if (typeof content !== 'function') throw new Error(`${path} compiles to no text`);
  return segmentsOf(content({ components: componentsNamed(components) }));
}
