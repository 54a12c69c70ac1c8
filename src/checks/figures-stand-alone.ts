import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readText } from '../series/read/read-text.ts';
import { type Check, leavesFolder, partOf } from './context.ts';
import { alternativeToWrite, lackingAlternative } from './figure-alternative.ts';
import { svgFault } from './svg-fault.ts';

/** Every figure that a page shows is an SVG with a text alternative and no style or script of its own. */
export const figuresStandAlone: Check = (context, reportAt) => {
  for (const { name, attributes, ...place } of context.source.outline.elements) {
    const { file, part: folder } = attributes;
    const home = partOf(context, folder);
    if (name !== 'Figure' || !file || !home) continue;
    if (leavesFolder(file)) {
      const hint = 'write the path from that folder, without ".."';
      reportAt(place, 'path-outside', `"${file}" leads out of the part's figures`, hint);
      continue;
    }
    const path = join(context.root, home.part.folder, 'figures', file);
    if (!file.endsWith('.svg') || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      const hint = `draw ${home.part.folder}/figures/name.svg, and write file="name.svg"`;
      reportAt(place, 'figure-missing', `there is no figure "${file}"`, hint);
      continue;
    }
    const printed = `${basename(context.root)}/${home.part.folder}/figures/${file}`;
    const svg = readText(path, printed, context.report);
    if (svg === undefined) continue;
    const fault = svgFault(svg);
    if (fault !== undefined) {
      const hint = 'colour it by classes, and describe it in <title> and <desc>';
      reportAt(place, 'figure-invalid', `the figure "${file}" ${fault}`, hint);
      continue;
    }
    const lacks = lackingAlternative(svg);
    if (lacks.length === 0) continue;
    const message = `the figure "${file}" lacks ${lacks.join(', ')}`;
    reportAt(place, 'figure-unspoken', message, alternativeToWrite);
  }
};
