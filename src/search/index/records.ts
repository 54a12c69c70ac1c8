import type { Example } from '../../examples/load.ts';
import { shownExample } from '../../examples/shown.ts';
import { plainText } from '../../markdown/inline.ts';
import { type Block, flatBlocks, type Passage } from '../../series/blocks.ts';
import { exampleFragment, fileNameOf, questionFragment } from '../../series/fragments.ts';
import { cardOf, factsOn } from '../../series/look-up.ts';
import {
  type Chapter,
  chapterAddress,
  type Part,
  type Question,
  type Series,
  type Task,
  taskAddress,
  termAddress,
} from '../../series/model.ts';
import type { Term } from '../../series/read/load-data.ts';
import type { Kind } from '../kinds.ts';

/** One thing that a search can land on. */
export interface SearchRecord {
  /** Address without the base path, with its fragment. */
  url: string;
  kind: Kind;
  title: string;
  /** Title of the page that it stands in; empty for a page itself. */
  page: string;
  /** Address of the section that an example, question, term, task or section of level 3 belongs to; empty for others. */
  parent: string;
  /** Slug of the part. */
  part: string;
  /** Slugs of part and chapter, as "python/logging". */
  topic: string;
  /** Seniority that a question or task is asked at; empty for others. */
  level: string;
  /** Words that lead here although the text does not use them. */
  keywords: string[];
  text: Passage[];
  /** Its code, blocks and pieces within the text, for the names of symbols. */
  codes: string[];
}

/** A page that the guide makes of its content: a list, or a tool. */
export interface OwnPage {
  /** Address without the base path. */
  url: string;
  title: string;
  /** What it is, in a sentence; Pagefind keeps no record without text. */
  about: string;
  /** Other names that readers have for it. */
  keywords: string[];
  /** Slug of the part that it belongs to; empty for one of the whole guide. */
  part: string;
}

/** What records are made from. */
export interface RecordSources {
  series: Pick<Series, 'parts' | 'glossary'>;
  examplesOf: (part: Part) => ReadonlyMap<string, Example>;
  /** The program that a task gives its reader. */
  programOf: (task: Task) => { name: string; code: string };
  /** None unless given. */
  pages?: readonly OwnPage[];
}

const prose = (text: string): Passage => ({ text, code: false });
const code = (text: string): Passage => ({ text, code: true });

/**
 * Everything that a search can land on: a record for each chapter, section, question, example, term,
 * task and page of the guide's own. An example is also part of its section; a question is not.
 */
export function searchRecords({
  series,
  examplesOf,
  programOf,
  pages = [],
}: RecordSources): SearchRecord[] {
  const { parts, glossary } = series;
  const records = [
    ...parts.flatMap((part) => {
      const examples = examplesOf(part);
      return [
        ...part.chapters.flatMap((chapter) => chapterRecords(part, chapter, examples)),
        ...part.tasks.map((task) => taskRecord(part, task, programOf(task))),
      ];
    }),
    ...glossary.terms.map(termRecord),
    ...pages.map(pageRecord),
  ];
  const recurring = recurringTitles(records);
  return records.filter(({ title, text }) => text.length > 0 || !recurring.has(title));
}

/** Titles of at least three sections, such as "Go deeper": nobody searches for one of them. */
export function recurringTitles(records: readonly SearchRecord[]): ReadonlySet<string> {
  const sections = records.filter(({ kind }) => kind === 'section');
  const titles = [...Map.groupBy(sections, ({ title }) => title)];
  return new Set(titles.filter(([, same]) => same.length >= 3).map(([title]) => title));
}

function chapterRecords(
  part: Part,
  chapter: Chapter,
  examples: ReadonlyMap<string, Example>,
): SearchRecord[] {
  const address = chapterAddress(part, chapter);
  const { info, slug, sections, outline } = chapter;
  const page = plainText(info.title);
  const place = { page, part: part.slug, topic: `${part.slug}/${slug}`, level: '' };
  const first: SearchRecord = {
    ...place,
    ...{ url: address, kind: 'chapter', title: page, page: '', parent: '' },
    ...{ keywords: info.keywords, text: [], codes: [] },
  };
  const records = [first];
  let open = first;
  let above = '';
  const add = (block: Exclude<Block, { kind: 'callout' }>) => {
    if (block.kind === 'prose') addProse(open, block);
    if (block.kind === 'heading') {
      const section = sections.find(({ id }) => id === block.id);
      if (!section) return;
      const facts = factsOn(part, `${slug}#${section.id}`);
      const url = `${address}#${section.id}`;
      if (section.level === 2) above = url;
      open = {
        ...place,
        ...{ url, kind: 'section', title: section.title, parent: section.level === 3 ? above : '' },
        keywords: section.keywords,
        text: facts.map(({ change, matters }) => prose(plainText(`${change} ${matters}`))),
        codes: [],
      };
      records.push(open);
    }
    if (block.kind !== 'component') return;
    const { file = '', id = '', region: name, output, caption } = block.attributes;
    const example = block.name === 'Example' ? examples.get(file) : undefined;
    if (example) {
      const shown = exampleText(example, name, output);
      open.text.push(prose(example.info.title), ...shown);
      open.codes.push(...shown.map(({ text }) => text));
      records.push({
        ...place,
        url: `${address}#${exampleFragment(file, name)}`,
        kind: 'example',
        title: `${fileNameOf(file)}: ${example.info.title}`,
        parent: open.url,
        keywords: [],
        text: shown,
        codes: shown.map(({ text }) => text),
      });
    }
    if (caption) open.text.push(prose(caption));
    const question = block.name === 'Question' ? cardOf(part, id) : undefined;
    if (question) records.push({ ...place, ...questionRecord(part, question, address) });
  };
  flatBlocks(outline.blocks).forEach(add);
  return records;
}

function addProse(
  record: Pick<SearchRecord, 'text' | 'codes'>,
  { passages, inlineCode }: Extract<Block, { kind: 'prose' }>,
): void {
  record.text.push(...passages);
  const blocks = passages.filter((passage) => passage.code);
  record.codes.push(...inlineCode, ...blocks.map(({ text }) => text));
}

function exampleText(
  example: Example,
  region: string | undefined,
  output: string | undefined,
): Passage[] {
  const { recording } = example;
  const { code: program, command } = shownExample(example, region);
  if (!recording || output === 'none') return [code(program)];
  return [code(program), code(`${command}\n${recording.output.trimEnd()}`)];
}

function questionRecord(part: Part, { id, info, outline }: Question, page: string) {
  const { question, keyPoints, wrongAnswer, followUps, level, section, keywords } = info;
  const deeper = followUps.flatMap(({ question, answer }) => [question, answer]);
  const fields = [...keyPoints, `${wrongAnswer.claim} ${wrongAnswer.why}`, ...deeper];
  const record = {
    url: `${page}#${questionFragment(id)}`,
    kind: 'question' as const,
    title: plainText(question),
    parent: addressOf(`${part.slug}/${section}`),
    level,
    keywords,
    text: [] as Passage[],
    codes: codesIn([question, ...fields]),
  };
  for (const block of flatBlocks(outline.blocks))
    if (block.kind === 'prose') addProse(record, block);
  record.text.push(...fields.map((field) => prose(plainText(field))));
  return record;
}

function taskRecord(
  part: Part,
  task: Task,
  { name, code: program }: { name: string; code: string },
): SearchRecord {
  const { title, level, section, description } = task.info;
  const record: SearchRecord = {
    url: taskAddress(part, task),
    kind: 'task',
    title,
    page: '',
    parent: addressOf(`${part.slug}/${section}`),
    part: part.slug,
    topic: `${part.slug}/${task.target.chapter}`,
    level,
    keywords: [],
    text: [prose(plainText(description))],
    codes: [program],
  };
  for (const block of flatBlocks(task.outline.blocks))
    if (block.kind === 'prose') addProse(record, block);
  record.text.push(prose(name), code(program));
  return record;
}

function termRecord({ id, term, forms, aliases, definition, section }: Term): SearchRecord {
  const [topic = ''] = section.split('#');
  return {
    url: termAddress({ id }),
    kind: 'term',
    title: plainText(term),
    page: 'Glossary',
    parent: addressOf(section),
    part: topic.split('/')[0] ?? '',
    topic,
    level: '',
    keywords: [...aliases, ...forms],
    text: [prose(plainText(definition))],
    codes: codesIn([term, definition]),
  };
}

/** Of what it is called and is: what a list holds is found where it stands. */
const pageRecord = ({ url, title, about, keywords, part }: OwnPage): SearchRecord => ({
  ...{ url, kind: 'page', title, page: '', parent: '', part, topic: '', level: '' },
  ...{ keywords, text: [prose(about)], codes: [] },
});

/** Pieces of code in fields of front matter. */
const codesIn = (fields: readonly string[]): string[] =>
  fields.flatMap((field) => [...field.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));

/** The address of a section from its name in front matter, as "python/logging#rotation". */
const addressOf = (section: string): string => `/${section.replace('#', '/#')}`;
