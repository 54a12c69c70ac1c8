import { element, find, fromTemplate, onButtons } from '../../client/dom.ts';
import type { Lesson, RichText } from '../deck.ts';
import { criteria, lowScore } from '../rubric.ts';
import { clockText } from './clock.ts';
import { copyButton } from './copy-button.ts';
import type { Interview, MockQuestion } from './mock-record.ts';
import { absoluteUrl, lessonLink, richTextMarkdown, richTextNodes } from './rich-text.ts';

/** What the summary says of a question. */
interface QuestionSummary {
  question: RichText;
  /** False when nothing was recorded for it. */
  asked: boolean;
  /** Time, key points and scores. */
  facts: string[];
  /** The key points that were not ticked. */
  missed: RichText[];
  notes: string;
  /** What the candidate should read again. */
  lesson?: Lesson | undefined;
}

/**
 * Sums up a question. The interviewer's record suggests the section when the answer missed a key point or scored low.
 * The candidate's record has no key points, so it suggests the section of every question that was asked.
 * @param scored true for the interviewer's record
 */
function summaryOf({ card, answer }: MockQuestion, scored: boolean): QuestionSummary {
  const { seconds, ticked, notes, scores } = answer;
  const asked = seconds > 0 || ticked.length > 0 || notes !== '';
  const summary = {
    question: card.question,
    asked,
    facts: ['not asked'],
    missed: [],
    notes: notes.trim(),
  };
  if (!asked) return summary;
  const facts = [`Time: ${clockText(seconds)}`];
  if (!scored) return { ...summary, facts, lesson: card.lesson };
  const given = criteria.filter((criterion) => scores[criterion]);
  const missed = card.keyPoints.filter((_, index) => !ticked.includes(index));
  const low = given.some((criterion) => Number(scores[criterion]) <= lowScore);
  facts.push(`Key points: ${ticked.length} of ${card.keyPoints.length}`);
  if (given.length > 0)
    facts.push(
      `Score: ${given.map((criterion) => `${criterion} ${scores[criterion]}`).join(', ')}`,
    );
  return { ...summary, facts, missed, ...((low || missed.length > 0) && { lesson: card.lesson }) };
}

/** The sections to read again, each once. */
const lessonsOf = (summaries: readonly QuestionSummary[]): Lesson[] => [
  ...new Map(
    summaries.flatMap(({ lesson }) => (lesson ? [[lesson.address, lesson] as const] : [])),
  ).values(),
];

/** The summary of an interview as Markdown. */
function summaryMarkdown({ title, url }: Interview, summaries: readonly QuestionSummary[]): string {
  const lines = [`# ${title}`, '', `<${url}>`];
  for (const [index, { question, asked, facts, missed, notes }] of summaries.entries()) {
    if (!asked) continue;
    lines.push('', `## ${index + 1}. ${richTextMarkdown(question)}`, '', ...facts);
    lines.push(...missed.map((point) => `- not said: ${richTextMarkdown(point)}`));
    if (notes) lines.push('', notes);
  }
  const lessons = lessonsOf(summaries);
  if (lessons.length > 0) lines.push('', '## To read again', '');
  lines.push(...lessons.map(({ name, address }) => `- [${name}](${absoluteUrl(address)})`));
  return `${lines.join('\n')}\n`;
}

/**
 * Shows the summary of an interview in the page.
 * @param onBack called when the reader wants to return to the questions
 */
export function showSummary(room: HTMLElement, interview: Interview, onBack: () => void): void {
  const { questions, record, title } = interview;
  const scored = record.view === 'interviewer';
  const summaries = questions.map((question) => summaryOf(question, scored));
  const lessons = lessonsOf(summaries);
  const board = fromTemplate('#summary');
  find(board, 'h2').append(title);
  find(board, '.choices').prepend(
    copyButton('Copy as Markdown', () => summaryMarkdown(interview, summaries)),
  );
  find(board, 'ol').append(...summaries.map(questionView));
  find(board, '.reread').hidden = lessons.length === 0;
  find(board, '.reread ul').append(
    ...lessons.map((lesson) => element('li', {}, lessonLink(lesson))),
  );
  onButtons(board, {
    print: () => print(),
    back() {
      board.remove();
      onBack();
    },
  });
  room.append(board);
  find(board, 'h2').focus();
}

function questionView({ question, facts, missed, notes }: QuestionSummary): HTMLElement {
  const item = element(
    'li',
    {},
    element('p', {}, ...richTextNodes(question)),
    element('p', { class: 'marks' }, facts.join(' · ')),
  );
  const points = missed.map((point) => element('li', {}, 'Not said: ', ...richTextNodes(point)));
  if (points.length > 0) item.append(element('ul', {}, ...points));
  if (notes) item.append(element('p', { class: 'notes' }, notes));
  return item;
}
