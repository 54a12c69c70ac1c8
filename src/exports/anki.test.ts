import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { ankiFile } from './anki.ts';

const { series } = checkContent(
  fileURLToPath(new URL('../testing/fixtures/good', import.meta.url)),
);
const [part] = series.parts;
const [card] = part?.questions ?? [];
if (!part || !card) throw new Error('the fixture has no card');
const address = `/q/${card.id}/`;
const none = new Map<string, string[]>();

describe('the file for Anki', () => {
  const make = (pages = none, shown = part) =>
    ankiFile({
      title: 'A :: guide',
      part: shown,
      former: { pages },
      absoluteUrl: (to) => `https://g.test${to}`,
    });
  const fields = (text: string) =>
    (text.trim().split('\n').at(-1) ?? '')
      .split('\t')
      .map((field) => field.slice(1, -1).replaceAll('""', '"'));

  test('says how it is to be read, before the first card', () => {
    const head = make()
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(head).toEqual(
      expect.arrayContaining([
        '#separator:tab',
        '#html:true',
        '#guid column:1',
        '#deck column:2',
        '#tags column:3',
      ]),
    );
  });
  test('has a line a card: identity, deck, tags, question, and an answer with the link back', () => {
    const [guid, deck, tags, front, back] = fields(make());
    expect(guid).toBe(card.id);
    expect(deck?.split('::')).toHaveLength(3);
    expect(tags?.split(' ')).toContain(`level::${card.info.level}`);
    expect(front).toContain(card.info.level);
    expect(back).toContain(`<a href="https://g.test${address}">`);
  });
  test('keeps the identity of a card that was renamed', () => {
    expect(fields(make(new Map([[address, ['/q/old/', '/q/older/']]])))[0]).toBe('old');
  });
  test('keeps tabs, quotation marks and line breaks of a card within its field', () => {
    const info = {
      ...card.info,
      question: 'Is "a"\tor `"b"` right?',
      keyPoints: ['one\ntwo', 'b', 'c'],
    };
    const text = make(none, { ...part, questions: [{ ...card, info }] });
    expect(fields(text)).toHaveLength(5);
    expect(fields(text)[3]).toContain('“a”');
  });
});
