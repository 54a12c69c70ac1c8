import { element } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { cardAddress } from '../../series/model.ts';
import type { Card, Lesson, RichText } from '../deck.ts';

/** Converts inline text to nodes for the page. */
export const richTextNodes = (text: RichText): (Node | string)[] =>
  text.map((stretch, index) => (index % 2 === 1 ? element('code', {}, stretch) : stretch));

/** A list of inline texts. */
export const richTextList = (texts: readonly RichText[]): HTMLElement =>
  element('ul', {}, ...texts.map((text) => element('li', {}, ...richTextNodes(text))));

/** Converts inline text to Markdown. */
export const richTextMarkdown = (text: RichText): string =>
  text
    .map((stretch, index) => {
      if (index % 2 === 0) return stretch.replace(/[\\`*_[\]<>]/g, '\\$&');
      const fence = stretch.includes('`') ? '``' : '`';
      return fence + stretch + fence;
    })
    .join('');

/** A link to a section; nothing where the guide has no such section. */
export const lessonLink = (lesson: Lesson | undefined): HTMLElement | string =>
  lesson ? element('a', { href: base + lesson.address }, lesson.name) : '';

/** Address of the page with a card's whole answer, with the base path. */
export const cardHref = ({ id }: Pick<Card, 'id'>): string => base + cardAddress({ id });

/** Adds the origin and the base path to an address of the guide. */
export const absoluteUrl = (address: string): string => new URL(base + address, location.href).href;

/** An element with the level and the kind of a card. */
export const cardMarks = ({ level, kind }: Pick<Card, 'level' | 'kind'>): HTMLElement =>
  element('p', { class: 'marks' }, element('span', { class: `level ${level}` }, level), ` ${kind}`);
