import { suggest } from '../diagnostics/nearest.ts';
import { exampleNames } from '../examples/load.ts';
import { regionNames, region as regionOf } from '../examples/regions.ts';
import { type Check, leavesFolder, partOf } from './context.ts';

/** Every example that a page shows is there, and has the region that is asked for. */
export const examplesExist: Check = (context, reportAt) => {
  for (const { name, attributes, ...place } of context.source.outline.elements) {
    const { file, region, part: folder } = attributes;
    const home = partOf(context, folder);
    if (name !== 'Example' || !file || !home) continue;
    if (leavesFolder(file)) {
      const hint = 'write the path from that folder, without ".."';
      reportAt(place, 'path-outside', `"${file}" leads out of the part's examples`, hint);
      continue;
    }
    const example = home.examples.get(file);
    if (!example) {
      // A program that is there but could not be read has been reported at its own place.
      if (exampleNames(context.root, home.part).includes(file)) continue;
      const hint = suggest(file, [...home.examples.keys()]);
      reportAt(place, 'example-missing', `there is no example "${file}"`, hint);
      continue;
    }
    const regions = regionNames(example.code);
    if (region === undefined || regionOf(example.code, region)) continue;
    const empty = regions.includes(region);
    const hint = empty
      ? `write # region ${region} before its lines and # endregion after them`
      : suggest(region, regions);
    const message = empty
      ? `the region "${region}" of "${file}" has no end, or no lines`
      : `"${file}" has no region "${region}"`;
    reportAt(place, 'example-region', message, hint);
  }
};
