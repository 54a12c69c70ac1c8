import { type MdastNode, mdxToMdast } from 'satteri';
import { commandLine, language } from '../examples/language.ts';
import type { Example } from '../examples/load.ts';
import { region, withoutMarkers } from '../examples/regions.ts';
import { callouts } from '../markdown/callouts.ts';
import type { Chapter, Part, Question } from '../series/model.ts';
import { dialect } from '../series/read/outline.ts';
import { escapeHtmlInMarkdown, escapeMarkdown } from './escape.ts';

/** What a Markdown twin is made from. */
export interface TwinSource {
  part: Part;
  chapter: Chapter;
  /** The chapter's MDX file, whole. */
  text: string;
  examples: ReadonlyMap<string, Example>;
  /** Text of a card's answer by its id. */
  answers: ReadonlyMap<string, string>;
  /** Full address of the page, for links that have to leave the twin. */
  url: string;
}

/**
 * The Markdown twin of a chapter: the same text with examples, their output, figures' descriptions and
 * answers in place, and every link whole, so that it can be read without the site.
 */
export function markdownTwin(source: TwinSource): string {
  const { chapter, text, url } = source;
  const root = mdxToMdast(text, { features: dialect });
  const nodes = 'children' in root ? root.children : [];
  const blocks = nodes.map((node) => block(node, source)).filter(Boolean);
  const { title, description } = chapter.info;
  const about = escapeHtmlInMarkdown(description);
  const head = [`# ${chapter.number} ${escapeMarkdown(title)}`, about, `<${url}>`];
  return `${[...head, ...blocks].join('\n\n')}\n`.replace(
    /\]\((\/[^)]*|#[^)]*)\)/g,
    (_, target: string) => `](${new URL(target, url).href})`,
  );
}

function block(node: MdastNode, source: TwinSource): string {
  switch (node.type) {
    case 'yaml':
      return '';
    case 'heading':
      return heading(node, source);
    case 'containerDirective': {
      const label = Object.hasOwn(callouts, node.name)
        ? callouts[node.name as keyof typeof callouts]
        : node.name;
      const inner = node.children.map((child) => block(child, source)).join('\n\n');
      return `**${label}.**\n\n${inner}`.replace(/^/gm, '> ').replace(/^> $/gm, '>');
    }
    case 'mdxJsxFlowElement':
      return component(node, source);
    default:
      return sliceOf(node, source.text);
  }
}

function heading(node: MdastNode & { type: 'heading' }, { chapter, text }: TwinSource): string {
  const line = sliceOf(node, text).replace(/\s*\{[^}]*\}\s*$/, '');
  const place = node.position?.start.line;
  const section = chapter.sections.find((candidate) => candidate.line === place);
  return section?.level === 2 ? line.replace(/^##\s+/, `## ${section.number} `) : line;
}

function component(node: MdastNode & { type: 'mdxJsxFlowElement' }, source: TwinSource): string {
  const attribute = (name: string) => {
    const found = node.attributes.find(
      (each) => each.type === 'mdxJsxAttribute' && each.name === name,
    );
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  const file = attribute('file') ?? '';
  if (node.name === 'Figure') return `*Figure: ${escapeMarkdown(attribute('caption') ?? '')}*`;
  if (node.name === 'Question') {
    const question = source.part.questions.find(({ id }) => id === attribute('id'));
    return question ? card(question, source.answers.get(question.id) ?? '') : '';
  }
  const example = node.name === 'Example' ? source.examples.get(file) : undefined;
  return example ? program(example, file, attribute('region'), attribute('output')) : '';
}

function program(example: Example, file: string, name?: string, output?: string): string {
  const base = file.split('/').at(-1) ?? file;
  const code = name ? (region(example.code, name) ?? '') : withoutMarkers(example.code);
  const { info, recording } = example;
  const shown = `\`${base}\`: ${escapeMarkdown(info.title)}\n\n${fenced(code.trimEnd(), language)}`;
  if (!recording || output === 'none') return shown;
  const run = `$ ${commandLine(base, info.args)}\n${recording.output.trimEnd()}`.trimEnd();
  return `${shown}\n\n${fenced(`${run}\n[exit ${recording.exit}]`, 'console')}`;
}

/** Fences a text with more backticks than it holds in a row. */
function fenced(text: string, name: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${name}\n${text}\n${fence}`;
}

function card({ info }: Question, answer: string): string {
  const inline = escapeHtmlInMarkdown;
  const list = (items: readonly string[]) => items.map((item) => `- ${inline(item)}`).join('\n');
  return [
    `### ${inline(info.question)}`,
    `*${info.level}, ${info.kind}*`,
    answer.trim(),
    `A strong answer:\n\n${list(info.keyPoints)}`,
    `Often said, and wrong: "${inline(info.wrongAnswer.claim)}" ${inline(info.wrongAnswer.why)}`,
    `Then they ask:\n\n${list(info.followUps)}`,
  ].join('\n\n');
}

function sliceOf({ position }: MdastNode, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
