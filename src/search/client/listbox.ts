import { element } from '../../client/dom.ts';

/** An entry of the listbox: a link, or an action when it has no `href`. */
export interface Option {
  body: (Node | string)[];
  href?: string;
  /** Called when the reader picks the entry. `newTab` is true when the link opens in another tab or window. */
  choose(newTab: boolean): void;
}

/**
 * The `keyCode` of a `keydown` event that an input method handles. In Safari, `isComposing` is false for the key that
 * ends a composition, such as the Enter that accepts a word, because `compositionend` comes before its `keydown`.
 * @see https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode
 */
const composingKeyCode = 229;

/**
 * A listbox that is operated by the keyboard from its combobox field, which keeps the focus.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Listbox {
  readonly list: HTMLElement;
  readonly #input: HTMLInputElement;
  #options: { link: HTMLElement; option: Option }[] = [];
  #current = 0;

  constructor(input: HTMLInputElement, id: string) {
    this.#input = input;
    this.list = element('div', { id, role: 'listbox', 'aria-label': 'Results' });
    input.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Replaces the entries by these groups, each under its label, and selects the first entry. */
  show(groups: readonly { label: string; options: readonly Option[] }[]): void {
    this.#options = [];
    const groupElements = groups.map(({ label, options }, index) => {
      const id = `${this.list.id}-${index}`;
      const links = options.map((option) => this.#add(option));
      return element(
        'div',
        { role: 'group', 'aria-labelledby': id, class: 'hit-group' },
        element('p', { id, class: 'hit-label' }, label),
        ...links,
      );
    });
    this.list.replaceChildren(...groupElements);
    this.list.scrollTop = 0;
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#select(0);
  }

  #add(option: Option): HTMLElement {
    const id = `${this.list.id}-option-${this.#options.length}`;
    const attributes = {
      id,
      role: 'option',
      tabindex: '-1',
      'aria-selected': 'false',
      class: 'hit',
    };
    const link: HTMLElement = option.href
      ? element('a', { ...attributes, href: option.href }, ...option.body)
      : element('div', attributes, ...option.body);
    link.addEventListener('click', (event) =>
      option.choose(event.ctrlKey || event.metaKey || event.shiftKey),
    );
    this.#options.push({ link, option });
    return link;
  }

  #select(index: number): void {
    this.#current = index;
    for (const [position, { link }] of this.#options.entries())
      link.setAttribute('aria-selected', String(position === index));
    const chosen = this.#options[index]?.link;
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    const chosen = this.#options[this.#current];
    if (!chosen || event.isComposing || event.keyCode === composingKeyCode) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const newTab = (event.ctrlKey || event.metaKey) && chosen.option.href;
      if (newTab) {
        chosen.option.choose(true);
        window.open(newTab);
      } else chosen.link.click();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const count = this.#options.length;
    this.#select((this.#current + step + count) % count);
    this.#options[this.#current]?.link.scrollIntoView({ block: 'nearest' });
  }
}
