import { type ComponentName, isComponent } from '../components/registry.ts';
import type { Example } from '../examples/load.ts';
import { shownExample } from '../examples/shown-example.ts';
import { callouts } from '../markdown/callouts.ts';
import type { Block, Component, Heading, Prose } from '../series/blocks.ts';
import { cardById } from '../series/look-up.ts';
import type { Chapter, Part, Question } from '../series/model.ts';
import { escapeHtmlInMarkdown, escapeMarkdown } from './escape.ts';

/** What a Markdown twin is made from. */
export interface TwinSource {
  part: Part;
  chapter: Chapter;
  examples: ReadonlyMap<string, Example>;
  /** Full address of the page. */
  url: string;
  /** Full address of a place of the guide, which an author writes from the root. */
  whole: (address: string) => string;
}

/**
 * The Markdown twin of a chapter: the same text with examples, their output, figures' captions and answers
 * in place, and every link whole, so that it can be read without the site.
 */
export function markdownTwin(source: TwinSource): string {
  const { chapter, url } = source;
  const { title, description } = chapter.info;
  const about = escapeHtmlInMarkdown(description);
  const head = [`# ${chapter.number} ${escapeMarkdown(title)}`, about, `<${url}>`];
  const text = markdownOf(chapter.outline.blocks, source);
  return `${[...head, text].join('\n\n')}\n`;
}

/** Blocks of a text as Markdown that can be read without the site. */
export const markdownOf = (blocks: readonly Block[], source: TwinSource): string =>
  blocks
    .map((block) => blockMarkdown(block, source))
    .filter(Boolean)
    .join('\n\n');

function blockMarkdown(block: Block, source: TwinSource): string {
  switch (block.kind) {
    case 'heading':
      return headingMarkdown(block, source.chapter);
    case 'callout': {
      const label = Object.entries(callouts).find(([name]) => name === block.name)?.[1];
      const inner = markdownOf(block.blocks, source);
      return `**${label ?? block.name}.**\n\n${inner}`.replace(/^/gm, '> ').replace(/^> $/gm, '>');
    }
    case 'component':
      return isComponent(block.name) ? twins[block.name](block.attributes, source) : '';
    case 'prose':
      return withWholeLinks(block, source);
  }
}

function withWholeLinks({ source: text, links }: Prose, { url, whole }: TwinSource): string {
  let markdown = '';
  let from = 0;
  for (const [start, end] of links) {
    const target = text.slice(start, end);
    markdown += text.slice(from, start) + (target.startsWith('#') ? url + target : whole(target));
    from = end;
  }
  return markdown + text.slice(from);
}

function headingMarkdown({ source, id, level }: Heading, { sections }: Chapter): string {
  const section = sections.find((candidate) => candidate.id === id);
  return level === 2 && section ? source.replace(/^##\s+/, `## ${section.number} `) : source;
}

/** What stands in a twin for each component; nothing for a list of links that the site has elsewhere. */
const twins: Record<
  ComponentName,
  (attributes: Component['attributes'], source: TwinSource) => string
> = {
  Example(attributes, { examples }) {
    const example = examples.get(attributes['file'] ?? '');
    return example ? programMarkdown(example, attributes) : '';
  },
  Figure: ({ caption = '' }) => `*Figure: ${escapeMarkdown(caption)}*`,
  Question({ id = '' }, source) {
    const question = cardById(source.part, id);
    return question ? cardMarkdown(question, source) : '';
  },
  TaskList: () => '',
};

function programMarkdown(example: Example, attributes: Component['attributes']): string {
  const { region: name, output } = attributes;
  const { fileName, code, grammar, command } = shownExample(example, name);
  const { info, recording } = example;
  const shown = `\`${fileName}\`: ${escapeMarkdown(info.title)}\n\n${fenced(code.trimEnd(), grammar)}`;
  if (!recording || output === 'none') return shown;
  const run = `$ ${command}\n${recording.output.trimEnd()}`.trimEnd();
  return `${shown}\n\n${fenced(`${run}\n[exit ${recording.exit}]`, 'console')}`;
}

/** Fences a text with more backticks than it holds in a row. */
function fenced(text: string, name: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${name}\n${text}\n${fence}`;
}

function cardMarkdown({ info, outline }: Question, source: TwinSource): string {
  const inline = escapeHtmlInMarkdown;
  const list = (items: readonly string[]) => items.map((item) => `- ${inline(item)}`).join('\n');
  return [
    `### ${inline(info.question)}`,
    `*${info.level}, ${info.kind}*`,
    markdownOf(outline.blocks, source),
    `A strong answer:\n\n${list(info.keyPoints)}`,
    `Often said, and wrong: "${inline(info.wrongAnswer.claim)}" ${inline(info.wrongAnswer.why)}`,
    `Then they ask:\n\n${list(info.followUps.map(({ question, answer }) => `${question} ${answer}`))}`,
  ].join('\n\n');
}
