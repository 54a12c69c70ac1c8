import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedContent } from '../checks/check-content.ts';
import { cardOf, chapterOf } from '../series/look-up.ts';
import type { Part, Question } from '../series/model.ts';
import type { Element, Outline } from '../series/read/outline.ts';

/** What the texts of a series are made from, as values that change when a page would. */
export class Sources {
  readonly #root: string;
  readonly #content: CheckedContent;

  /** @param root path of the content folder */
  constructor(root: string, content: CheckedContent) {
    this.#root = root;
    this.#content = content;
  }

  /**
   * A text with all that it draws in.
   * @param folder of the part that it stands in; empty for the home page
   */
  shownIn({ hash, outline }: { hash: string; outline: Outline }, folder: string): unknown {
    const drawn = outline.elements.map((element) => [element, this.#drawnIn(element, folder)]);
    return [hash, drawn];
  }

  /** A card with the section that it says it is taught in. */
  card(part: Part, { hash, target }: Question): unknown {
    const chapter = chapterOf(part, target.chapter);
    const section = chapter?.sections.find(({ id }) => id === target.section);
    const taught = [chapter?.slug, chapter?.number, chapter?.info.title, section?.number];
    return [hash, taught, section?.title];
  }

  /** How many programs a part has. */
  programs({ folder }: Part): number {
    return this.#content.examples.get(folder)?.size ?? 0;
  }

  #drawnIn({ name, attributes }: Element, home: string): unknown {
    const { part: folder = home, file = '', id = '' } = attributes;
    const part = this.#content.series.parts.find((candidate) => candidate.folder === folder);
    if (name === 'Example') return this.#content.examples.get(folder)?.get(file);
    if (name === 'Figure') return readFileSync(join(this.#root, folder, 'figures', file), 'utf8');
    if (name === 'TaskList') return part?.tasks.map(({ slug, info }) => [slug, info]);
    const card = part && cardOf(part, id);
    return card && this.card(part, card);
  }
}
