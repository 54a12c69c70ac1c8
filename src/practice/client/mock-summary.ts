import { button, element } from '../../client/dom.ts';
import type { Card, Lesson } from '../deck.ts';
import { clockText } from './clock.ts';
import { controlRow } from './controls.ts';
import { copyButton } from './copy-button.ts';
import type { Interview, MockAnswer } from './mock-record.ts';
import { absoluteUrl, lessonLink, richTextMarkdown, richTextNodes } from './rich-text.ts';
import { criteria, lowScore } from './rubric.ts';

/** The scores of an answer as text; empty when there are none. */
const scoresText = ({ scores }: MockAnswer): string =>
  criteria
    .filter((criterion) => scores[criterion] !== undefined)
    .map((criterion) => `${criterion} ${scores[criterion]}`)
    .join(', ');

/** The key points of a card that were not ticked. */
const missedPoints = (card: Card, { ticked }: MockAnswer) =>
  card.keyPoints.filter((_, index) => !ticked.includes(index));

/** Tells whether a question was asked, which is so when anything was recorded for it. */
const wasAsked = ({ seconds, ticked, notes }: MockAnswer): boolean =>
  seconds > 0 || ticked.length > 0 || notes !== '';

/**
 * The sections that the candidate should read again. In the interviewer's record they belong to answers that missed a
 * key point or scored low; the candidate's record has no key points, so they belong to all questions that were asked.
 */
export function lessonsToReread({ cards, record }: Pick<Interview, 'cards' | 'record'>): Lesson[] {
  const lessons = new Map<string, Lesson>();
  for (const [index, card] of cards.entries()) {
    const answer = record.answers[index];
    if (!answer || !card.lesson || !wasAsked(answer)) continue;
    const low = Object.values(answer.scores).some(
      (score) => score !== undefined && score <= lowScore,
    );
    const lacking = record.view === 'candidate' || low || missedPoints(card, answer).length > 0;
    if (lacking) lessons.set(card.lesson.address, card.lesson);
  }
  return [...lessons.values()];
}

/** The summary of an interview as Markdown. */
export function summaryMarkdown(interview: Interview): string {
  const { cards, record, title, url } = interview;
  const lines = [`# ${title}`, '', `<${url}>`];
  for (const [index, card] of cards.entries()) {
    const answer = record.answers[index];
    if (!answer || !wasAsked(answer)) continue;
    lines.push('', `## ${index + 1}. ${richTextMarkdown(card.question)}`, '');
    lines.push(`Time: ${clockText(answer.seconds)}`);
    if (record.view === 'interviewer') {
      lines.push(`Key points: ${answer.ticked.length} of ${card.keyPoints.length}`);
      const scored = scoresText(answer);
      if (scored) lines.push(`Score: ${scored}`);
      lines.push(
        ...missedPoints(card, answer).map((point) => `- not said: ${richTextMarkdown(point)}`),
      );
    }
    if (answer.notes.trim()) lines.push('', answer.notes.trim());
  }
  const lessons = lessonsToReread(interview);
  if (lessons.length > 0) lines.push('', '## To read again', '');
  lines.push(...lessons.map(({ name, address }) => `- [${name}](${absoluteUrl(address)})`));
  return `${lines.join('\n')}\n`;
}

/**
 * Shows the summary of an interview in the page.
 * @param onBack called when the reader wants to return to the questions
 */
export function showSummary(room: HTMLElement, interview: Interview, onBack: () => void): void {
  const { cards, record, title } = interview;
  const heading = element('h2', { tabindex: '-1' }, `Summary: ${title}`);
  const lessons = lessonsToReread(interview);
  const board = element(
    'section',
    { class: 'summary' },
    heading,
    controlRow(
      copyButton('Copy as Markdown', () => summaryMarkdown(interview)),
      button('Print', () => print()),
      button('Back to the questions', () => {
        board.remove();
        onBack();
      }),
    ),
    element(
      'ol',
      {},
      ...cards.flatMap((card, index) => {
        const answer = record.answers[index];
        return answer ? [questionSummary(card, answer, record.view === 'interviewer')] : [];
      }),
    ),
  );
  if (lessons.length > 0)
    board.append(
      element('h3', {}, 'To read again'),
      element('ul', {}, ...lessons.map((lesson) => element('li', {}, lessonLink(lesson)))),
    );
  room.append(board);
  heading.focus();
}

function questionSummary(card: Card, answer: MockAnswer, scored: boolean): HTMLElement {
  const said = scored ? `, ${answer.ticked.length} of ${card.keyPoints.length} key points` : '';
  const asked = wasAsked(answer);
  const item = element(
    'li',
    {},
    element('p', {}, ...richTextNodes(card.question)),
    element('p', { class: 'marks' }, asked ? `${clockText(answer.seconds)}${said}` : 'not asked'),
  );
  if (scored && asked) {
    const words = scoresText(answer);
    if (words) item.append(element('p', { class: 'marks' }, words));
    const lacking = missedPoints(card, answer).map((point) =>
      element('li', {}, 'Not said: ', ...richTextNodes(point)),
    );
    if (lacking.length > 0) item.append(element('ul', {}, ...lacking));
  }
  if (answer.notes.trim()) item.append(element('p', { class: 'notes' }, answer.notes.trim()));
  return item;
}
