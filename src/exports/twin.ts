import { type ComponentName, isComponentName } from '../components/registry.ts';
import { answerSpellings } from '../components/short-answers.ts';
import type { Example } from '../examples/load.ts';
import { shownExample } from '../examples/shown-example.ts';
import { callouts } from '../markdown/callouts.ts';
import type { Block, Component, Heading, Prose } from '../series/blocks.ts';
import { cardById } from '../series/look-up.ts';
import type { Chapter, Part, Question } from '../series/model.ts';
import { escapeHtmlInMarkdown, escapeMarkdown } from './escape.ts';

/** The place of a text in the guide, which its Markdown depends on. */
export interface MarkdownContext {
  part: Part;
  chapter: Chapter;
  examples: ReadonlyMap<string, Example>;
  /** Address of the page with the origin. */
  url: string;
  /** Converts an address without the base path to a URL with the origin. */
  absoluteUrl: (address: string) => string;
}

/**
 * Writes the Markdown version of a chapter: its text with examples, their output, captions of figures, answers, and
 * absolute links, so that it can be read without the site.
 */
export function markdownTwin(context: MarkdownContext): string {
  const { chapter, url } = context;
  const { title, description } = chapter.info;
  const about = escapeHtmlInMarkdown(description);
  const head = [`# ${chapter.number} ${escapeMarkdown(title)}`, about, `<${url}>`];
  const text = blocksToMarkdown(chapter.outline.blocks, context);
  return `${[...head, text].join('\n\n')}\n`;
}

/** Converts blocks of a text to Markdown that can be read without the site. */
export const blocksToMarkdown = (blocks: readonly Block[], context: MarkdownContext): string =>
  blocks
    .map((block) => blockMarkdown(block, context))
    .filter(Boolean)
    .join('\n\n');

function blockMarkdown(block: Block, context: MarkdownContext): string {
  switch (block.kind) {
    case 'heading':
      return headingMarkdown(block, context.chapter);
    case 'callout': {
      const label = Object.entries(callouts).find(([name]) => name === block.name)?.[1];
      const inner = blocksToMarkdown(block.blocks, context);
      return `**${label ?? block.name}.**\n\n${inner}`.replace(/^/gm, '> ').replace(/^> $/gm, '>');
    }
    case 'component':
      return isComponentName(block.name)
        ? componentMarkdown[block.name](block.attributes, context)
        : '';
    case 'prose':
      return withAbsoluteLinks(block, context);
  }
}

function withAbsoluteLinks(
  { source: text, links }: Prose,
  { url, absoluteUrl }: MarkdownContext,
): string {
  let markdown = '';
  let copiedTo = 0;
  for (const [start, end] of links) {
    const target = text.slice(start, end);
    markdown +=
      text.slice(copiedTo, start) + (target.startsWith('#') ? url + target : absoluteUrl(target));
    copiedTo = end;
  }
  return markdown + text.slice(copiedTo);
}

function headingMarkdown({ source, id, level }: Heading, { sections }: Chapter): string {
  const section = sections.find((candidate) => candidate.id === id);
  return level === 2 && section ? source.replace(/^##\s+/, `## ${section.number} `) : source;
}

/** Component -> function that writes it in Markdown; a list of links to tasks is left out. */
const componentMarkdown: Record<
  ComponentName,
  (attributes: Component['attributes'], context: MarkdownContext) => string
> = {
  Example(attributes, { examples }) {
    const example = examples.get(attributes['file'] ?? '');
    return example ? programMarkdown(example, attributes) : '';
  },
  Figure: ({ caption = '' }) => `*Figure: ${escapeMarkdown(caption)}*`,
  Question({ id = '' }, context) {
    const question = cardById(context.part, id);
    return question ? cardMarkdown(question, context) : '';
  },
  ShortAnswer({ question = '', answer = '', hint = '', solution = '' }, { url, absoluteUrl }) {
    const link = solution.startsWith('#') ? url + solution : absoluteUrl(solution);
    const [spelling = ''] = answerSpellings(answer);
    return [
      `**${escapeHtmlInMarkdown(question)}**`,
      `Hint: ${escapeHtmlInMarkdown(hint)}`,
      `Answer: ${escapeMarkdown(spelling)} ([how to find it](${link}))`,
    ].join('\n\n');
  },
  TaskList: () => '',
};

function programMarkdown(example: Example, attributes: Component['attributes']): string {
  const { region: name, output } = attributes;
  const { fileName, code, grammar, command } = shownExample(example, name);
  const { info, recording } = example;
  const program = `\`${fileName}\`: ${escapeMarkdown(info.title)}\n\n${fenced(code.trimEnd(), grammar)}`;
  if (!recording || output === 'none') return program;
  const run = `$ ${command}\n${recording.output.trimEnd()}`.trimEnd();
  return `${program}\n\n${fenced(`${run}\n[exit ${recording.exit}]`, 'console')}`;
}

/** Writes a fenced code block; the fence is longer than any row of backticks in the text. */
function fenced(text: string, name: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${name}\n${text}\n${fence}`;
}

function cardMarkdown({ info, outline }: Question, context: MarkdownContext): string {
  const inline = escapeHtmlInMarkdown;
  const list = (items: readonly string[]) => items.map((item) => `- ${inline(item)}`).join('\n');
  return [
    `### ${inline(info.question)}`,
    `*${info.level}, ${info.kind}*`,
    blocksToMarkdown(outline.blocks, context),
    `A strong answer:\n\n${list(info.keyPoints)}`,
    `Often said, and wrong: "${inline(info.wrongAnswer.claim)}" ${inline(info.wrongAnswer.why)}`,
    `Then they ask:\n\n${list(info.followUps.map(({ question, answer }) => `${question} ${answer}`))}`,
  ].join('\n\n');
}
