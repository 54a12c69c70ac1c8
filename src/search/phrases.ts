import { mostPositions, type Posting } from './coding/postings.ts';
import type { Index } from './load-index.ts';
import type { Ranked } from './query/rank.ts';
import { tokensOf } from './query/tokenise.ts';
import type { Stemmer } from './stemmer.ts';
import type { StoredRecord } from './stored-record.ts';

/** So many records are read to see a phrase of which the index does not know. */
const mostRead = 40;

/** What the index knows of a phrase and a record that has its words. */
type Knowledge = 'together' | 'apart' | 'unknown';

/**
 * The best ranked records that hold all quoted phrases. Positions tell it for titles and texts; where the
 * index keeps none, or not all, the record itself is read.
 * @param ranked best first
 * @param wanted how many are enough
 * @throws IndexError
 */
export async function withPhrases(
  ranked: readonly Ranked<number>[],
  phrases: readonly string[],
  index: Pick<Index, 'stem' | 'beginningWith' | 'record'>,
  wanted: number,
): Promise<Ranked<number>[]> {
  const asked = phrases.map((phrase) => stemsOf(phrase, index.stem));
  const known = await Promise.all(asked.map((tokens) => look(tokens, index)));
  const held: Ranked<number>[] = [];
  let unread = mostRead;
  for (const candidate of ranked) {
    const knowledge = known.map((records) => records.get(candidate.id) ?? 'apart');
    if (held.length === wanted || unread === 0) break;
    if (knowledge.includes('apart')) continue;
    if (knowledge.includes('unknown')) {
      unread -= 1;
      const texts = textsOf(await index.record(candidate.id), index.stem);
      if (!asked.every((tokens) => texts.some((text) => text.includes(written(tokens))))) continue;
    }
    held.push(candidate);
  }
  return held;
}

async function look(
  tokens: readonly string[][],
  index: Pick<Index, 'beginningWith'>,
): Promise<Map<number, Knowledge>> {
  const words = tokens.flatMap((stems, at) => stems.map((stem) => ({ stem, at })));
  const terms = await Promise.all(
    words.map(async ({ stem, at }) => {
      const [itself] = await index.beginningWith(stem);
      const postings = itself?.term === stem ? itself.postings : [];
      return { at, postings: new Map(postings.map((posting) => [posting.record, posting])) };
    }),
  );
  const found = new Map<number, Knowledge>();
  for (const record of terms[0]?.postings.keys() ?? []) {
    const here = terms.map(({ at, postings }) => ({ at, posting: postings.get(record) }));
    found.set(record, knowledgeOf(here));
  }
  return found;
}

function knowledgeOf(words: readonly { at: number; posting: Posting | undefined }[]): Knowledge {
  const positions = words.map(({ at, posting }) => ({ at, of: posting?.positions }));
  if (positions.some(({ of }) => !of)) return 'apart';
  const [first] = positions;
  const together = first?.of?.some((start) =>
    positions.every(({ at, of }) => of?.includes(start + at)),
  );
  if (together) return 'together';
  const all = positions.every(({ of }) => of && of.length > 0 && of.length < mostPositions);
  return all ? 'apart' : 'unknown';
}

const stemsOf = (text: string, stem: Stemmer): string[][] =>
  tokensOf(text).map(({ parts }) => parts.map(stem));

/** Stems as a text in which others can be looked for. */
const written = (tokens: readonly string[][]): string => ` ${tokens.flat().join(' ')} `;

function textsOf({ title, names, passages }: StoredRecord, stem: Stemmer): string[] {
  const texts = passages.flatMap((passage) => (passage.code ? passage.lines : [passage.text]));
  return [title, ...names, ...texts].map((text) => written(stemsOf(text, stem)));
}
