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
import { cardOf } from '../series/look-up.ts';
import type { Chapter, Part, Question, Task } from '../series/model.ts';
import type { Glossary } from '../series/read/load-data.ts';

/** Title and first words of what the fragments of a page lead to; the page's own are under "". */
export type Previews = Record<string, [title: string, text: string]>;

/** Characters of text that a preview shows at most. */
const maxLength = 240;

/**
 * The file with what a link to a page, and to each section, question, term and example of it, shows before
 * it is followed: `/previews/python/logging.json` for `/python/logging/`, `/previews/index.json` for `/`.
 */
export const previewFile = (address: string): string =>
  `/previews/${address.replace(/^\/|\/$/g, '') || 'index'}.json`;

/** What links to a chapter show. */
export function chapterPreviews(
  part: Part,
  { number, info, sections, outline }: Chapter,
  examples: ReadonlyMap<string, Example>,
): Previews {
  const previews: Previews = pagePreview(`${number} ${info.title}`, info.description);
  const titles = new Map(sections.map((section) => [section.id, section]));
  /** Sections that text still goes to: one of level 2 takes that of its level 3 when it has little of its own. */
  let open: { level: number; id: string }[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'heading') {
      const { id, level } = block;
      const section = id === undefined ? undefined : titles.get(id);
      open = open.filter((section) => section.level < level);
      if (!section) return;
      open.push({ level, id: section.id });
      const number = level === 2 ? `${section.number} ` : '';
      previews[section.id] = [number + section.title, ''];
    } else if (block.kind === 'callout') block.blocks.forEach(visit);
    else if (block.kind === 'component')
      Object.assign(previews, componentPreview(block, part, examples));
    else if (!block.table) {
      const text = block.passages.filter(({ code }) => !code).map((passage) => passage.text);
      for (const entry of open.map(({ id }) => previews[id]))
        if (entry && entry[1].length < maxLength) entry[1] = [entry[1], ...text].join(' ').trim();
    }
  };
  outline.blocks.forEach(visit);
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
  const question = name === 'Question' ? cardOf(part, id) : undefined;
  return question ? { [questionFragment(id)]: questionPreview(question) } : {};
}

const questionPreview = ({ info }: Question): [string, string] => [
  plainText(info.question),
  `${info.level} ${info.kind}`,
];

/** What a link to the page of a card shows; not the answer. */
export const cardPreviews = (question: Question): Previews => ({ '': questionPreview(question) });

/** What a link to a task shows. */
export const taskPreviews = ({ info }: Task): Previews =>
  pagePreview(info.title, plainText(info.description));

/** What links to the terms of the glossary show. */
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

/** What a link to a page without sections of its own shows. */
export const pagePreview = (title: string, text: string): Previews => ({ '': [title, text] });
