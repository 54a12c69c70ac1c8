import type { Example } from '../../examples/load.ts';
import { shownExample } from '../../examples/shown-example.ts';
import { plainText } from '../../markdown/inline.ts';
import { type Block, flattenBlocks, type Passage } from '../../series/blocks.ts';
import { exampleFragment, fileNameOf, questionFragment } from '../../series/fragments.ts';
import { cardById, factsOfSection } from '../../series/look-up.ts';
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

/** One possible search result, as the index stores it. */
export interface SearchRecord {
  /** Address without the base path, with its fragment. */
  url: string;
  kind: Kind;
  title: string;
  /** Title of the page that it is on; empty for a page itself. */
  page: string;
  /** Address of the section that an example, question, term, task or section of level 3 belongs to; otherwise empty. */
  parent: string;
  /** Slug of the part. */
  part: string;
  /** Slugs of part and chapter, as "python/logging". */
  topic: string;
  /** Seniority that a question or task is asked at; empty for others. */
  level: string;
  /** Words that find this record although its text does not use them. */
  keywords: string[];
  text: Passage[];
  /** Its code blocks and the code within its prose, in which symbols such as `$PATH` are looked for. */
  codes: string[];
}

/** A page that no author wrote: a list that the site makes of the content, or a tool such as the mock interview. */
export interface BuiltInPage {
  /** Address without the base path. */
  url: string;
  title: string;
  /** One sentence on what the page is; Pagefind drops a record without text. */
  about: string;
  /** Other words that readers use for it. */
  keywords: string[];
  /** Slug of the part that it belongs to; empty for a page of the whole guide. */
  part: string;
}

/** What the records of a search index are made from. */
export interface RecordSources {
  series: Pick<Series, 'parts' | 'glossary'>;
  examplesOf: (part: Part) => ReadonlyMap<string, Example>;
  /** The program that a task gives its reader. */
  programOf: (task: Task) => { name: string; code: string };
  /** The built-in pages; none by default. */
  pages?: readonly BuiltInPage[];
}

const prosePassage = (text: string): Passage => ({ text, code: false });
const codePassage = (text: string): Passage => ({ text, code: true });

/**
 * Makes a record for each chapter, section, question, example, term, task and built-in page. The text of an example is
 * also part of its section's record; that of a question is not.
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
  const repeated = repeatedTitles(records);
  return records.filter(({ title, text }) => text.length > 0 || !repeated.has(title));
}

/** Titles that at least three sections share, such as "Go deeper": readers do not search for a particular one. */
export function repeatedTitles(records: readonly SearchRecord[]): ReadonlySet<string> {
  const sections = records.filter(({ kind }) => kind === 'section');
  const titles = [...Map.groupBy(sections, ({ title }) => title)];
  return new Set(titles.filter(([, sameTitle]) => sameTitle.length >= 3).map(([title]) => title));
}

function chapterRecords(
  part: Part,
  chapter: Chapter,
  examples: ReadonlyMap<string, Example>,
): SearchRecord[] {
  const address = chapterAddress(part, chapter);
  const { info, slug, sections, outline } = chapter;
  const page = plainText(info.title);
  const common = { page, part: part.slug, topic: `${part.slug}/${slug}`, level: '' };
  const chapterRecord: SearchRecord = {
    ...common,
    ...{ url: address, kind: 'chapter', title: page, page: '', parent: '' },
    ...{ keywords: info.keywords, text: [], codes: [] },
  };
  const records = [chapterRecord];
  let current = chapterRecord;
  let parentUrl = '';
  const addBlock = (block: Exclude<Block, { kind: 'callout' }>) => {
    if (block.kind === 'prose') addProse(current, block);
    if (block.kind === 'heading') {
      const section = sections.find(({ id }) => id === block.id);
      if (!section) return;
      const facts = factsOfSection(part, `${slug}#${section.id}`);
      const url = `${address}#${section.id}`;
      if (section.level === 2) parentUrl = url;
      current = {
        ...common,
        ...{
          url,
          kind: 'section',
          title: section.title,
          parent: section.level === 3 ? parentUrl : '',
        },
        keywords: section.keywords,
        text: facts.map(({ change, matters }) => prosePassage(plainText(`${change} ${matters}`))),
        codes: [],
      };
      records.push(current);
    }
    if (block.kind !== 'component') return;
    const { file = '', id = '', region: name, output, caption, question: asked } = block.attributes;
    const example = block.name === 'Example' ? examples.get(file) : undefined;
    if (example) {
      const passages = exampleText(example, name, output);
      current.text.push(prosePassage(example.info.title), ...passages);
      current.codes.push(...passages.map(({ text }) => text));
      records.push({
        ...common,
        url: `${address}#${exampleFragment(file, name)}`,
        kind: 'example',
        title: `${fileNameOf(file)}: ${example.info.title}`,
        parent: current.url,
        keywords: [],
        text: passages,
        codes: passages.map(({ text }) => text),
      });
    }
    for (const shown of [caption, asked])
      if (shown) current.text.push(prosePassage(plainText(shown)));
    const question = block.name === 'Question' ? cardById(part, id) : undefined;
    if (question) records.push({ ...common, ...questionRecord(part, question, address) });
  };
  flattenBlocks(outline.blocks).forEach(addBlock);
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
  if (!recording || output === 'none') return [codePassage(program)];
  return [codePassage(program), codePassage(`${command}\n${recording.output.trimEnd()}`)];
}

function questionRecord(part: Part, { id, info, outline }: Question, page: string) {
  const { question, keyPoints, wrongAnswer, followUps, level, section, keywords } = info;
  const followUpTexts = followUps.flatMap(({ question, answer }) => [question, answer]);
  const fields = [...keyPoints, `${wrongAnswer.claim} ${wrongAnswer.why}`, ...followUpTexts];
  const record = {
    url: `${page}#${questionFragment(id)}`,
    kind: 'question' as const,
    title: plainText(question),
    parent: sectionAddress(`${part.slug}/${section}`),
    level,
    keywords,
    text: [] as Passage[],
    codes: codesIn([question, ...fields]),
  };
  for (const block of flattenBlocks(outline.blocks))
    if (block.kind === 'prose') addProse(record, block);
  record.text.push(...fields.map((field) => prosePassage(plainText(field))));
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
    parent: sectionAddress(`${part.slug}/${section}`),
    part: part.slug,
    topic: `${part.slug}/${task.taughtIn.chapter}`,
    level,
    keywords: [],
    text: [prosePassage(plainText(description))],
    codes: [program],
  };
  for (const block of flattenBlocks(task.outline.blocks))
    if (block.kind === 'prose') addProse(record, block);
  record.text.push(prosePassage(name), codePassage(program));
  return record;
}

function termRecord({ id, term, forms, aliases, definition, section }: Term): SearchRecord {
  const [topic = ''] = section.split('#');
  return {
    url: termAddress({ id }),
    kind: 'term',
    title: plainText(term),
    page: 'Glossary',
    parent: sectionAddress(section),
    part: topic.split('/')[0] ?? '',
    topic,
    level: '',
    keywords: [...aliases, ...forms],
    text: [prosePassage(plainText(definition))],
    codes: codesIn([term, definition]),
  };
}

/** The record of a built-in page. It has no text of the page's entries, because each entry has its own record. */
const pageRecord = ({ url, title, about, keywords, part }: BuiltInPage): SearchRecord => ({
  ...{ url, kind: 'page', title, page: '', parent: '', part, topic: '', level: '' },
  ...{ keywords, text: [prosePassage(about)], codes: [] },
});

/** The code between backticks in fields of front matter. */
const codesIn = (fields: readonly string[]): string[] =>
  fields.flatMap((field) => [...field.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));

/** The address of a section, without the base path, from a reference in front matter, as "python/logging#rotation". */
const sectionAddress = (section: string): string => `/${section.replace('#', '/#')}`;
