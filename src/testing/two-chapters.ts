import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const good = fileURLToPath(new URL('./fixtures/good', import.meta.url));

const second = `---
title: Second
description: The other chapter.
---

It goes on, with nothing to see from the first chapter.

## Go on {#go-on}

<Figure file="flow.svg" caption="One leads to another." />

<Question id="what-else" />
`;

const figure = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-labelledby="t d"><title id="t">A line that leads on</title><desc id="d">A thin line goes from the left edge to the right edge, along the top.</desc><path d="M0 0h9"/></svg>\n`;

/**
 * Writes the good series with a second chapter that has a figure and a card of its own, so that a test can
 * see what a change does not touch.
 */
export function writeTwoChapters(content: string): void {
  cpSync(good, content, { recursive: true });
  const card = readFileSync(join(content, '01-tools/questions/what-is-it.mdx'), 'utf8');
  const files = {
    '02-second.mdx': second,
    'figures/flow.svg': figure,
    'questions/what-else.mdx': card
      .replace('What is it,', 'What else is there,')
      .replace('first#begin', 'second#go-on'),
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(content, '01-tools', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Replaces a piece of a file; throws when the file does not have it. */
export function edit(content: string, file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}
