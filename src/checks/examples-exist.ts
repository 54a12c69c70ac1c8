import { suggest } from '../diagnostics/nearest.ts';
import { exampleNames } from '../examples/load.ts';
import { extractRegion, regionNames } from '../series/regions.ts';
import { type Check, leavesFolder, partOf } from './context.ts';

/** Every example that a page shows exists, and has the region that the page shows. */
export const examplesExist: Check = (context, reportAt) => {
  for (const { name, attributes, ...position } of context.source.outline.elements) {
    const { file, region, part: folder } = attributes;
    const owner = partOf(context, folder);
    if (name !== 'Example' || !file || !owner) continue;
    if (leavesFolder(file)) {
      const hint = 'write the path from that folder, without ".."';
      reportAt(position, 'path-outside', `"${file}" leads out of the part's examples`, hint);
      continue;
    }
    const example = owner.examples.get(file);
    if (!example) {
      // A program that exists but could not be read has a diagnostic already.
      if (exampleNames(context.root, owner.part).includes(file)) continue;
      const hint = suggest(file, [...owner.examples.keys()]);
      reportAt(position, 'example-missing', `there is no example "${file}"`, hint);
      continue;
    }
    const regions = regionNames(example.code);
    if (region === undefined || extractRegion(example.code, region)) continue;
    const isMarked = regions.includes(region);
    const hint = isMarked
      ? `write # region ${region} before its lines and # endregion after them`
      : suggest(region, regions);
    const message = isMarked
      ? `the region "${region}" of "${file}" has no end, or no lines`
      : `"${file}" has no region "${region}"`;
    reportAt(position, 'example-region', message, hint);
  }
};
