import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { regionNames } from '../../examples/regions.ts';
import { suggest } from '../../series/nearest.ts';
import { type Check, leavesFolder, partOf } from './context.ts';

/** Every example that a page shows is there, and has the region that is asked for. */
export const examplesExist: Check = (context, complain) => {
  for (const { name, attributes, ...place } of context.source.outline.elements) {
    const { file, region, part: folder } = attributes;
    const home = partOf(context, folder);
    if (name !== 'Example' || !file || !home) continue;
    if (leavesFolder(file)) {
      const hint = 'write the path from that folder, without ".."';
      complain(place, 'path-outside', `"${file}" leads out of the part's examples`, hint);
      continue;
    }
    const example = home.examples.get(file);
    if (!example) {
      // A program that is there but could not be read has been reported at its own place.
      if (existsSync(join(context.root, home.part.folder, 'examples', file))) continue;
      const hint = suggest(file, [...home.examples.keys()]);
      complain(place, 'example-missing', `there is no example "${file}"`, hint);
      continue;
    }
    const regions = regionNames(example.code);
    if (region === undefined || regions.includes(region)) continue;
    const hint = suggest(region, regions);
    complain(place, 'example-region', `"${file}" has no region "${region}"`, hint);
  }
};
