import { cardAddress } from '../../series/model.ts';
import type { Card } from '../deck.ts';
import { asMarkdown, whole } from './rich-text.ts';

/** A study set as Markdown: its cards with level, kind, key points and full address. */
export function setMarkdown(name: string, url: string, cards: readonly Card[]): string {
  const lines = [`# ${asMarkdown([name])}`, '', `<${url}>`];
  for (const [index, card] of cards.entries()) {
    const title = `[${asMarkdown(card.question)}](${whole(cardAddress(card))})`;
    lines.push('', `${index + 1}. ${title} (${card.level}, ${card.kind})`);
    lines.push(...card.keyPoints.map((point) => `   - ${asMarkdown(point)}`));
  }
  return `${lines.join('\n')}\n`;
}
