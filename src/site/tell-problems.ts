import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { forTerminal } from '../diagnostics/reporters.ts';

/**
 * Tells an author in `dev` what is wrong with the content: the same words in the terminal and over the page,
 * also over a page that is opened later, and once that all is well again.
 * @param problems those of the content as it was read last
 * @returns what to call when the content has been read
 */
export function tellProblems(
  { ws }: Pick<ViteDevServer, 'ws'>,
  logger: Pick<AstroIntegrationLogger, 'error' | 'info'>,
  problems: () => readonly Diagnostic[],
): { say: () => void } {
  let told = '';
  const cover = () => {
    const payload = overlayOf(problems());
    if (payload) ws.send(payload);
  };
  // Each reload opens a connection of its own.
  ws.on('connection', cover);
  return {
    say() {
      const text = problems().length > 0 ? forTerminal(problems()) : '';
      if (text !== '' && text !== told) logger.error(text);
      if (text === '' && told !== '') logger.info('all is well again: no problems');
      told = text;
      cover();
    },
  };
}

/** The problems as Vite's overlay shows them; nothing when there are none. */
export function overlayOf(problems: readonly Diagnostic[]): ErrorPayload | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const { file, line, column } = first;
  const message = stripVTControlCharacters(forTerminal(problems)).trim();
  const loc = { file, line, column };
  return { type: 'error', err: { message, stack: '', plugin: 'guide', id: file, loc } };
}
