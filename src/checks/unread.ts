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
 * Finds the addresses of pages and programs whose source file exists but could not be read. That file has a
 * diagnostic already, so a link to such an address is not reported a second time.
 * @param root path of the content folder
 * @returns a function that is true for such an address, or for a fragment or line of one
 */
export function unreadAddresses(
  root: string,
  { glossary }: Pick<Series, 'glossary'>,
  parts: readonly CheckedPart[],
): (address: string) => boolean {
  const unread = new Set(parts.flatMap((part) => unreadOf(root, part)));
  if (glossary.terms.length === 0 && existsSync(join(root, 'glossary.yaml')))
    unread.add('/glossary/');
  return (address) =>
    unread.has(splitAddress(address).page) || unread.has(address.replace(/-L\d+$/, ''));
}

/**
 * Lists the addresses of a part whose source file could not be read. For an example these include its fragment in each
 * chapter that shows it.
 */
function unreadOf(root: string, { part, examples }: CheckedPart): string[] {
  const { chapters, tasks, versions, folder } = part;
  const programs = exampleNames(root, part).filter((name) => !examples.has(name));
  const exampleFragments = chapters.flatMap((chapter) =>
    chapter.outline.elements.flatMap(({ name, attributes: { file = '' } }) =>
      name === 'Example' && programs.includes(file)
        ? [`${chapterAddress(part, chapter)}#${exampleFragment(file)}`]
        : [],
    ),
  );
  return [
    ...chapters.filter(isUnparsed).map((chapter) => chapterAddress(part, chapter)),
    ...tasks.filter(isUnparsed).map((task) => taskAddress(part, task)),
    ...programs.map((name) => exampleAddress(part, name)),
    ...exampleFragments,
    ...(!versions && existsSync(join(root, folder, 'versions.yaml'))
      ? [`${partAddress(part)}versions/`]
      : []),
  ];
}

const isUnparsed = ({ outline }: { outline: { parsed: boolean } }) => !outline.parsed;
