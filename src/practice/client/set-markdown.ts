import { cardAddress } from '../../series/model.ts';
import type { Card } from '../deck.ts';
import { absoluteUrl, richTextMarkdown } from './rich-text.ts';

/** A study set as Markdown: its cards with level, kind, key points and full address. */
export function setMarkdown(name: string, url: string, cards: readonly Card[]): string {
  const lines = [`# ${richTextMarkdown([name])}`, '', `<${url}>`];
  for (const [index, card] of cards.entries()) {
    const title = `[${richTextMarkdown(card.question)}](${absoluteUrl(cardAddress(card))})`;
    lines.push('', `${index + 1}. ${title} (${card.level}, ${card.kind})`);
    lines.push(...card.keyPoints.map((point) => `   - ${richTextMarkdown(point)}`));
  }
  return `${lines.join('\n')}\n`;
}
