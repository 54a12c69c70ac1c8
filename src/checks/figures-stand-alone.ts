import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readText } from '../series/read/read-text.ts';
import { type Check, leavesFolder, partOf } from './context.ts';
import { alternativeHint, missingAlternative } from './figure-alternative.ts';
import { offGrid } from './figure-grid.ts';
import { svgViolation } from './svg-violation.ts';

/**
 * Every figure that a page shows is an SVG file with a text alternative. It keeps to the common rules that `offGrid`
 * checks, and has no style or script of its own.
 */
export const figuresStandAlone: Check = (context, reportAt) => {
  for (const { name, attributes, ...position } of context.source.outline.elements) {
    const { file, part: folder } = attributes;
    const owner = partOf(context, folder);
    if (name !== 'Figure' || !file || !owner) continue;
    if (leavesFolder(file)) {
      const hint = 'write the path from that folder, without ".."';
      reportAt(position, 'path-outside', `"${file}" leads out of the part's figures`, hint);
      continue;
    }
    const path = join(context.root, owner.part.folder, 'figures', file);
    if (!file.endsWith('.svg') || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      const hint = `draw ${owner.part.folder}/figures/name.svg, and write file="name.svg"`;
      reportAt(position, 'figure-missing', `there is no figure "${file}"`, hint);
      continue;
    }
    const printedName = `${basename(context.root)}/${owner.part.folder}/figures/${file}`;
    const svg = readText(path, printedName, context.report);
    if (svg === undefined) continue;
    const violation = svgViolation(svg);
    if (violation !== undefined) {
      const hint = 'colour it by classes, and describe it in <title> and <desc>';
      reportAt(position, 'figure-invalid', `the figure "${file}" ${violation}`, hint);
      continue;
    }
    const rule = offGrid(svg);
    if (rule !== undefined) {
      const hint =
        'draw it by the rules of "A figure" in AUTHORS.md, so that all figures are of one hand';
      reportAt(position, 'figure-off-grid', `the figure "${file}" ${rule}`, hint);
    }
    const missing = missingAlternative(svg);
    if (missing.length === 0) continue;
    const message = `the figure "${file}" lacks ${missing.join(', ')}`;
    reportAt(position, 'figure-unspoken', message, alternativeHint);
  }
};
