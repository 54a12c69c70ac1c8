import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, parseHeaderRules } from './headers-file.ts';

/** A finished site that is being served. */
export interface SiteServer {
  /** As `http://localhost:4399`, without the base path. */
  origin: string;
  stop: () => Promise<void>;
}

/** Where a site is served. */
export interface ServeOptions {
  /** A free one is taken when it is not given, or not free. */
  port?: number;
  /** Path that the site was built for, as "/guide"; the root unless said otherwise. */
  base?: string;
  /** Learns of each request, by its path with the query. */
  seen?: (path: string) => void;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves a finished site on this machine as a static host does, for tests: its `_headers` applied, its page
 * for missing addresses, text compressed.
 * @param dist folder of the finished site
 */
export async function serveSite(dist: string, options: ServeOptions = {}): Promise<SiteServer> {
  const { base = '', seen } = options;
  const rules = parseHeaderRules(readFileSync(join(dist, '_headers'), 'utf8'));
  const missing = existsSync(join(dist, '404.html')) ? readFileSync(join(dist, '404.html')) : '';
  const files = sirv(dist, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', 'no-cache');
      for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    },
  });
  // Its types are Express's, of which it needs no more than Node has.
  const compress = compression() as unknown as Middleware;
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    seen?.(url);
    const answerMissing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    };
    compress(request, response, () => {
      if (!url.startsWith(`${base}/`)) return answerMissing();
      request.url = url.slice(base.length);
      files(request, response, answerMissing);
    });
  });
  const port = await listen(server, options.port ?? 0);
  return {
    origin: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Listens on a port of this machine only, or on a free one when that is taken. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}
