import { symbolName } from '../query/symbols.ts';
import { splitText, tokenOf } from '../query/tokenise.ts';
import type { Stemmer } from '../stemmer.ts';
import type { Passage } from '../stored-record.ts';
import type { Details } from './details.ts';
import type { SearchRecord } from './records.ts';

/** How much evidence a record has for a term, and where. */
export interface Evidence {
  term: string;
  /** How often it stands in the text; a part of a token with three words counts a third. */
  frequency: number;
  /** Sum of the weights of the other fields that have it. */
  fields: number;
  /** Where it stands in title and text, ascending. */
  positions: number[];
}

/** All that the index takes from a record. */
export interface RecordWords {
  terms: Evidence[];
  /** Positions that title and text take. */
  length: number;
  /** The words of title, other names and text, as a reader would spell them, each once. */
  words: string[];
}

/** A distinct token, analysed once for all records. */
interface Indexed {
  /** Its words as they stand, in lower case. */
  words: readonly Slot[];
  /** What it is found by: the stems of its words and of the whole, for `os.walk` "oswalk". */
  terms: readonly Slot[];
  /** The one of them that stands for the whole token. */
  whole: Slot | undefined;
  /** Term for its signs, as "dollarpath" for `$PATH`; absent when it has none that tell. */
  symbol: Slot | undefined;
}

/** A word or a term, and what the record that is being read has of it. */
interface Slot {
  readonly name: string;
  evidence: Evidence | undefined;
  counted: boolean;
}

/** What a title says, and other names, weighs more than text; words of code are found, and prove little. */
const weights = { title: 2, keywords: 2, symbols: 1, page: 0.5, address: 1 };

/** Words on both sides of it are not near each other: one more than `reach` in `rank.ts`. */
const gap = 9;

/**
 * Reads words out of records. What it reads depends on nothing but the record and its details. Each
 * distinct token is analysed once, and leads to its terms without a look-up: text has few distinct tokens.
 */
export class WordReader {
  readonly #stem: Stemmer;
  readonly #tokens = new Map<string, Indexed>();
  readonly #slots = new Map<string, Slot>();
  #terms: Slot[] = [];
  #words: Slot[] = [];

  constructor(stem: Stemmer) {
    this.#stem = stem;
  }

  read(record: SearchRecord, details: Details): RecordWords {
    const { title, page, passages, codes, url } = record;
    const length = this.#place(title, passages);
    const names = details.keywords.flatMap((name) => this.#read(name));
    for (const { words } of names) this.#count(words);
    const titled = this.#read(title);
    this.#weigh(titled, weights.title);
    this.#weigh(names, weights.keywords);
    this.#weigh(this.#read(wordsOfAddress(url)), weights.address);
    if (page !== title) this.#weigh(this.#read(page), weights.page);
    const coded = [...titled, ...names, ...codes.flatMap((code) => this.#read(code))];
    this.#add(new Set(coded.flatMap(({ symbol }) => symbol ?? [])), weights.symbols);
    return this.#taken(length);
  }

  /** Notes where all words of title and text stand, and returns how long they are. */
  #place(title: string, passages: readonly Passage[]): number {
    let position = 0;
    const place = (text: string, share: number) => {
      for (const { words, terms, whole } of this.#read(text)) {
        this.#count(words);
        for (const term of terms) {
          const evidence = this.#evidence(term);
          evidence.frequency += term === whole ? share : share / words.length;
          evidence.positions.push(position);
        }
        position += 1;
      }
    };
    place(title, 0);
    position += gap;
    for (const passage of passages)
      for (const text of passage.code ? passage.lines : [passage.text]) {
        place(text, 1);
        position += 1;
      }
    return position;
  }

  #weigh(tokens: readonly Indexed[], weight: number): void {
    this.#add(new Set(tokens.flatMap(({ terms }) => terms)), weight);
  }

  #add(terms: ReadonlySet<Slot>, weight: number): void {
    for (const term of terms) this.#evidence(term).fields += weight;
  }

  #evidence(slot: Slot): Evidence {
    if (!slot.evidence) {
      slot.evidence = { term: slot.name, frequency: 0, fields: 0, positions: [] };
      this.#terms.push(slot);
    }
    return slot.evidence;
  }

  #count(words: readonly Slot[]): void {
    for (const word of words) {
      if (word.counted) continue;
      word.counted = true;
      this.#words.push(word);
    }
  }

  /** What has been read, and leaves the slots empty for the next record. */
  #taken(length: number): RecordWords {
    const terms = this.#terms.flatMap(({ evidence }) => evidence ?? []);
    const words = this.#words.map(({ name }) => name);
    for (const slot of this.#terms) slot.evidence = undefined;
    for (const slot of this.#words) slot.counted = false;
    [this.#terms, this.#words] = [[], []];
    return { terms, length, words };
  }

  #read(text: string): Indexed[] {
    const tokens: Indexed[] = [];
    for (const raw of splitText(text)) {
      let token = this.#tokens.get(raw);
      if (!token) {
        token = this.#analyse(raw);
        this.#tokens.set(raw, token);
      }
      if (token.whole) tokens.push(token);
    }
    return tokens;
  }

  #analyse(raw: string): Indexed {
    const token = tokenOf(raw.normalize('NFKC'));
    if (!token) return { words: [], terms: [], whole: undefined, symbol: undefined };
    const { parts, joined } = token;
    const symbol = symbolName(raw);
    const stems = parts.map((part) => this.#slot(this.#stem(part)));
    const whole = joined === undefined ? stems[0] : this.#slot(this.#stem(joined));
    return {
      words: parts.map((part) => this.#slot(part)),
      terms: [...new Set(whole ? [...stems, whole] : stems)],
      whole,
      symbol: symbol === undefined ? undefined : this.#slot(this.#stem(symbol)),
    };
  }

  #slot(name: string): Slot {
    const slot = this.#slots.get(name) ?? { name, evidence: undefined, counted: false };
    this.#slots.set(name, slot);
    return slot;
  }
}

/** The words that an author chose for the address: `/python/logging/#async-queue` gives three. */
function wordsOfAddress(url: string): string {
  const [path = '', fragment = ''] = url.split('#');
  const slug = path.split('/').filter(Boolean).at(-1) ?? '';
  return `${slug} ${fragment.replace(/^q-/, '')}`.replace(/[-_\s]+/g, ' ').trim();
}
