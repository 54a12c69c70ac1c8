import { element } from '../../client/dom.ts';
import { levels } from '../../series/levels.ts';
import type { Card, Deck } from '../deck.ts';
import type { Progress } from './progress.ts';

/** Number of key points that the reader knew, and number that were asked for. */
export interface KeyPointTally {
  said: number;
  points: number;
}

/** Sums up the key points of all answered cards: topic -> level -> tally. */
export function tallyKeyPoints(
  cards: readonly Card[],
  progress: Progress,
): Map<string, Map<string, KeyPointTally>> {
  const topics = new Map<string, Map<string, KeyPointTally>>();
  for (const { id, topic, level } of cards) {
    const done = progress.cards.get(id);
    if (!done) continue;
    const levels = topics.get(topic) ?? new Map<string, KeyPointTally>();
    const { said, points } = levels.get(level) ?? { said: 0, points: 0 };
    topics.set(topic, levels.set(level, { said: said + done.said, points: points + done.points }));
  }
  return topics;
}

/** A table of how many of the asked key points the reader knew, by topic and level, each with a bar. */
export function gapsTable(deck: Deck, progress: Progress): HTMLElement {
  const topics = tallyKeyPoints(deck.cards, progress);
  const asked = levels.filter((level) => [...topics.values()].some((row) => row.has(level)));
  const head = element(
    'tr',
    {},
    ...['Topic', ...asked].map((name) => element('th', { scope: 'col' }, name)),
  );
  const rows = [...topics].map(([topic, row]) => {
    const name = deck.topics[topic] ?? topic;
    const cells = asked.map((level) => {
      const sum = row.get(level);
      if (!sum) return element('td', {}, '–');
      const { said, points } = sum;
      const bar = element('meter', {
        max: String(points),
        value: String(said),
        'aria-label': `${name}, ${level}`,
      });
      return element('td', {}, `${said} of ${points} `, bar);
    });
    return element('tr', {}, element('th', { scope: 'row' }, name), ...cells);
  });
  return element(
    'div',
    { class: 'gaps', tabindex: '0', role: 'region', 'aria-label': 'Gaps' },
    element(
      'table',
      {},
      element('caption', {}, 'Key points said at the last answer, by topic and level'),
      element('thead', {}, head),
      element('tbody', {}, ...rows),
    ),
  );
}
