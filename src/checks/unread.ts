import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames } from '../examples/load.ts';
import { splitAddress } from '../permalinks/addresses.ts';
import { exampleFragment } from '../series/fragments.ts';
import {
  chapterAddress,
  exampleAddress,
  partAddress,
  type Series,
  taskAddress,
} from '../series/model.ts';
import type { CheckedPart } from './context.ts';

/**
 * Finds the pages, and the lines of programs, whose file is there and could not be read: its own problem says
 * where to begin, and what leads into it is no problem of its own.
 * @param root path of the content folder
 * @returns tells of an address whether it is one of them, or lies in one
 */
export function unreadAddresses(
  root: string,
  { glossary }: Pick<Series, 'glossary'>,
  parts: readonly CheckedPart[],
): (address: string) => boolean {
  const known = new Set(parts.flatMap((part) => unreadOf(root, part)));
  if (glossary.terms.length === 0 && existsSync(join(root, 'glossary.yaml')))
    known.add('/glossary/');
  return (address) =>
    known.has(splitAddress(address).page) || known.has(address.replace(/-L\d+$/, ''));
}

function unreadOf(root: string, { part, examples }: CheckedPart): string[] {
  const { chapters, tasks, versions, folder } = part;
  const programs = exampleNames(root, part).filter((name) => !examples.has(name));
  const lines = chapters.flatMap((chapter) =>
    chapter.outline.elements.flatMap(({ name, attributes: { file = '' } }) =>
      name === 'Example' && programs.includes(file)
        ? [`${chapterAddress(part, chapter)}#${exampleFragment(file)}`]
        : [],
    ),
  );
  return [
    ...chapters.filter(unparsed).map((chapter) => chapterAddress(part, chapter)),
    ...tasks.filter(unparsed).map((task) => taskAddress(part, task)),
    ...programs.map((name) => exampleAddress(part, name)),
    ...lines,
    ...(!versions && existsSync(join(root, folder, 'versions.yaml'))
      ? [`${partAddress(part)}versions/`]
      : []),
  ];
}

const unparsed = ({ outline }: { outline: { parsed: boolean } }) => !outline.parsed;
