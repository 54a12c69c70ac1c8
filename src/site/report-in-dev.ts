import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { formatForTerminal } from '../diagnostics/reporters.ts';

/**
 * Shows the diagnostics of the content in `dev`: in the terminal, and with the same words in Vite's overlay over each
 * page, also one that is opened later. When all are mended, the terminal says so once.
 * @param diagnostics returns those of the content as last read
 * @returns `report`, to be called each time that the content has been read
 */
export function reportInDev(
  { ws }: Pick<ViteDevServer, 'ws'>,
  logger: Pick<AstroIntegrationLogger, 'error' | 'info'>,
  diagnostics: () => readonly Diagnostic[],
): { report: () => void } {
  let lastReport = '';
  const showOverlay = () => {
    const payload = overlayOf(diagnostics());
    if (payload) ws.send(payload);
  };
  replaceOtherErrors(ws, () => overlayOf(diagnostics()));
  // Each page that is loaded opens a new connection.
  ws.on('connection', showOverlay);
  return {
    report() {
      const text = diagnostics().length > 0 ? formatForTerminal(diagnostics()) : '';
      if (text !== '' && text !== lastReport) logger.error(text);
      if (text === '' && lastReport !== '') logger.info('all is well again: no problems');
      lastReport = text;
      showOverlay();
    },
  };
}

/**
 * Sends the diagnostics to the browser, when there are any, in place of each error. The error follows from them, but
 * names a place in the code of the site instead of the content.
 */
function replaceOtherErrors(
  ws: ViteDevServer['ws'],
  payload: () => ErrorPayload | undefined,
): void {
  const send: (...message: unknown[]) => void = ws.send.bind(ws);
  ws.send = (...message: unknown[]) => {
    const [first] = message;
    const isError =
      typeof first === 'object' && first !== null && 'type' in first && first.type === 'error';
    const own = isError ? payload() : undefined;
    send(...(own ? [own] : message));
  };
}

/** The message that makes Vite show the diagnostics in its overlay; undefined when there are none. */
export function overlayOf(diagnostics: readonly Diagnostic[]): ErrorPayload | undefined {
  const [first] = diagnostics;
  if (!first) return undefined;
  const { file, line, column } = first;
  const message = stripVTControlCharacters(formatForTerminal(diagnostics)).trim();
  const loc = { file, line, column };
  return { type: 'error', err: { message, stack: '', plugin: 'guide', id: file, loc } };
}
