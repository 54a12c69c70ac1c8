import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { cardCode } from './card-code.ts';
import { makeDeck } from './make-deck.ts';

const { series: loaded } = checkContent(
  fileURLToPath(new URL('../testing/fixtures/good', import.meta.url)),
);
const { info } = loaded;
if (!info) throw new Error('the fixture cannot be read');
const series = { ...loaded, info };
const [part] = series.parts;
const [card] = part?.questions ?? [];
if (!part || !card) throw new Error('the fixture has no card');
const address = `/q/${card.id}/`;
const none = { pages: new Map<string, string[]>(), pagesNowSections: [] };

describe('the data of the cards', () => {
  test('has each card with its code, topic and section', () => {
    const [made] = makeDeck(series, none).cards;
    expect(made).toMatchObject({ id: card.id, code: cardCode(card.id), part: part.slug });
    expect(made?.keyPoints).toHaveLength(card.info.keyPoints.length);
    expect(made?.lesson?.address).toContain(`#${card.taughtIn.section}`);
  });
  test('has code between the stretches of prose', () => {
    const changed = { ...card.info, question: '`ls` or `find`, and why?' };
    const parts = [{ ...part, questions: [{ ...card, info: changed }] }];
    expect(makeDeck({ ...series, parts }, none).cards[0]?.question).toEqual([
      '',
      'ls',
      ' or ',
      'find',
      ', and why?',
    ]);
  });
  test('knows former names, and where readers of deleted cards are sent', () => {
    const pages = new Map([[address, ['/q/old/']]]);
    const deck = makeDeck(series, { pages, pagesNowSections: [{ from: '/q/gone/', to: '/x/#y' }] });
    expect(deck.renamed).toEqual({ [cardCode('old')]: card.id });
    expect(deck.gone).toEqual({ [cardCode('gone')]: { id: 'gone', address: '/x/#y' } });
  });
  test('is another hash when the card is changed', () => {
    const changed = { ...card.info, keyPoints: ['only this'] };
    const parts = [{ ...part, questions: [{ ...card, info: changed }] }];
    const hash = (of: typeof series) => makeDeck(of, none).cards[0]?.hash;
    expect(hash({ ...series, parts })).not.toBe(hash(series));
  });
});

test('a code never changes, since links consist of them', () => {
  expect(cardCode('zombie-process')).toMatchInlineSnapshot(`"arurgp"`);
});
