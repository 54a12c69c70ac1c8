import { element } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { cardAddress } from '../../series/model.ts';
import type { Card, Lesson, Rich } from '../deck.ts';

/** Inline text as it stands in a page. */
export const shown = (text: Rich): (Node | string)[] =>
  text.map((stretch, index) => (index % 2 === 1 ? element('code', {}, stretch) : stretch));

/** Inline text as Markdown. */
export const asMarkdown = (text: Rich): string =>
  text
    .map((stretch, index) => {
      if (index % 2 === 0) return stretch.replace(/[\\`*_[\]<>]/g, '\\$&');
      const fence = stretch.includes('`') ? '``' : '`';
      return fence + stretch + fence;
    })
    .join('');

/** A link to a section. */
export const lessonLink = (lesson: Lesson): HTMLElement =>
  element('a', { href: base + lesson.address }, lesson.name);

/** Where the card stands with its whole answer, under the base path. */
export const cardHref = ({ id }: Pick<Card, 'id'>): string => base + cardAddress({ id });

/** An address of this site in full. */
export const whole = (address: string): string => new URL(base + address, location.href).href;

/** Level and kind of a card. */
export const marks = ({ level, kind }: Pick<Card, 'level' | 'kind'>): HTMLElement =>
  element('p', { class: 'marks' }, element('span', { class: `level ${level}` }, level), ` ${kind}`);
