import type { Example } from '../examples/load.ts';
import { plainText, shorten } from '../markdown/inline.ts';
import type { Block, Component } from '../series/blocks.ts';
import { counted } from '../series/counted.ts';
import {
  exampleFragment,
  figureFragment,
  fileNameOf,
  questionFragment,
} from '../series/fragments.ts';
import { cardById } from '../series/look-up.ts';
import type { Chapter, Part, Question, Task } from '../series/model.ts';
import type { Glossary } from '../series/read/load-data.ts';

/** Fragment of a page -> title and first words of what it leads to; the empty fragment stands for the page itself. */
export type Previews = Record<string, [title: string, text: string]>;

/** Maximum number of characters in the text of a preview. */
const maxLength = 240;

/**
 * The address of the JSON file with the previews of a page: `/previews/python/logging.json` for `/python/logging/`,
 * `/previews/index.json` for `/`.
 */
export const previewFile = (address: string): string =>
  `/previews/${address.replace(/^\/|\/$/g, '') || 'index'}.json`;

/** The previews of a chapter and of each section, example, figure and question in it. */
export function chapterPreviews(
  part: Part,
  { number, info, sections, outline }: Chapter,
  examples: ReadonlyMap<string, Example>,
): Previews {
  const previews: Previews = pagePreview(`${number} ${info.title}`, info.description);
  const sectionById = new Map(sections.map((section) => [section.id, section]));
  /** The sections that contain the current block. Its text goes into the preview of each, until that is long enough. */
  let openSections: { level: number; id: string }[] = [];
  const visitBlock = (block: Block): void => {
    if (block.kind === 'heading') {
      const { id, level } = block;
      const section = id === undefined ? undefined : sectionById.get(id);
      openSections = openSections.filter((section) => section.level < level);
      if (!section) return;
      openSections.push({ level, id: section.id });
      const number = level === 2 ? `${section.number} ` : '';
      previews[section.id] = [number + section.title, ''];
    } else if (block.kind === 'callout') block.blocks.forEach(visitBlock);
    else if (block.kind === 'component')
      Object.assign(previews, componentPreview(block, part, examples));
    else if (!block.table) {
      const text = block.passages.filter(({ code }) => !code).map((passage) => passage.text);
      for (const entry of openSections.map(({ id }) => previews[id]))
        if (entry && entry[1].length < maxLength) entry[1] = [entry[1], ...text].join(' ').trim();
    }
  };
  outline.blocks.forEach(visitBlock);
  for (const entry of Object.values(previews)) entry[1] = shorten(entry[1], maxLength);
  return previews;
}

function componentPreview(
  { name, attributes }: Component,
  part: Part,
  examples: ReadonlyMap<string, Example>,
): Previews {
  const { file = '', id = '', region, caption = '' } = attributes;
  if (name === 'Figure') return { [figureFragment(file)]: ['Figure', caption] };
  const example = name === 'Example' ? examples.get(file) : undefined;
  if (example) return { [exampleFragment(file, region)]: [fileNameOf(file), example.info.title] };
  const question = name === 'Question' ? cardById(part, id) : undefined;
  return question ? { [questionFragment(id)]: questionPreview(question) } : {};
}

const questionPreview = ({ info }: Question): [string, string] => [
  plainText(info.question),
  `${info.level} ${info.kind}`,
];

/** The preview of a card: its question, level and kind, but not the answer. */
export const cardPreviews = (question: Question): Previews => ({ '': questionPreview(question) });

/** The preview of a task: one, for its whole page. */
export const taskPreviews = ({ info }: Task): Previews =>
  pagePreview(info.title, plainText(info.description));

/** The previews of the glossary and of each of its terms. */
export function glossaryPreviews({ terms }: Glossary): Previews {
  const entries = terms.map(({ id, term, definition }) => [
    id,
    [plainText(term), shorten(plainText(definition), maxLength)],
  ]);
  return {
    ...pagePreview('Glossary', `${counted(terms.length, 'term')}, each with its definition.`),
    ...Object.fromEntries(entries),
  };
}

/** The preview of a page itself, under the empty fragment. */
export const pagePreview = (title: string, text: string): Previews => ({ '': [title, text] });
