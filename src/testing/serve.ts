import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, parseHeaderRules } from './headers-file.ts';

/** A running server of a finished site. */
export interface SiteServer {
  /** As `http://localhost:4399`, without the base path. */
  origin: string;
  stop: () => Promise<void>;
}

/** The settings of a server. */
export interface ServeOptions {
  /** Port to listen on; a free port when it is absent or in use. */
  port?: number;
  /** Path that the site was built for, as "/guide"; the root unless said otherwise. */
  base?: string;
  /** Called with the path and query of each request. */
  onRequest?: (path: string) => void;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves a finished site on this machine for tests, as a static host does: with the headers of its `_headers` file, its
 * `404.html` for missing addresses, and compressed texts.
 * @param dist folder of the finished site
 */
export async function serveSite(dist: string, options: ServeOptions = {}): Promise<SiteServer> {
  const { base = '', onRequest } = options;
  const rules = parseHeaderRules(readFileSync(join(dist, '_headers'), 'utf8'));
  const notFoundPage = existsSync(join(dist, '404.html'))
    ? readFileSync(join(dist, '404.html'))
    : '';
  const files = sirv(dist, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', 'no-cache');
      for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    },
  });
  // The package is typed for Express, but works with Node's requests and responses.
  const compress = compression() as unknown as Middleware;
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    onRequest?.(url);
    const answerNotFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFoundPage);
    };
    compress(request, response, () => {
      if (!url.startsWith(`${base}/`)) return answerNotFound();
      request.url = url.slice(base.length);
      files(request, response, answerNotFound);
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

/** Listens on a port of localhost, or on a free port when it is in use; returns the port. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}
