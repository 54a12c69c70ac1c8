import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, leavesFolder, partOf } from './context.ts';

/** What may not stand in a figure: the page's policy forbids it, or the page's theme cannot reach it. */
const forbidden = /<(?:script|style|foreignObject|image)\b|\s(?:style|on\w+|href|xlink:href)=/i;

/** Every figure that a page shows is an SVG with a text alternative and no style or script of its own. */
export const figuresStandAlone: Check = (context, complain) => {
  for (const { name, attributes, ...place } of context.source.outline.elements) {
    const { file, part: folder } = attributes;
    const home = partOf(context, folder);
    if (name !== 'Figure' || !file || !home) continue;
    if (leavesFolder(file)) {
      const hint = 'write the path from that folder, without ".."';
      complain(place, 'path-outside', `"${file}" leads out of the part's figures`, hint);
      continue;
    }
    const path = join(context.root, home.part.folder, 'figures', file);
    if (!existsSync(path)) {
      const hint = `draw ${home.part.folder}/figures/${file}`;
      complain(place, 'figure-missing', `there is no figure "${file}"`, hint);
      continue;
    }
    const svg = readFileSync(path, 'utf8');
    const found = forbidden.exec(svg)?.[0].trim();
    const absent = ['viewBox=', '<title', '<desc'].filter((mark) => !svg.includes(mark));
    if (!found && absent.length === 0) continue;
    const message = found
      ? `the figure "${file}" holds ${found}`
      : `the figure "${file}" lacks ${absent.join(', ')}`;
    complain(
      place,
      'figure-invalid',
      message,
      'colour it by classes, and describe it in <title> and <desc>',
    );
  }
};
