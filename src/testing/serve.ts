import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
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

/** What hosts tell by the ending of a name; the rest is bytes. */
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const compressible = /^text\/|json|javascript|xml/;

/** What hosts send with a file that `_headers` says nothing about. */
const usualCaching = 'public, max-age=0, must-revalidate';

/**
 * Serves a finished site on this machine the way a static host does: its `_headers` applied, addresses
 * of folders with a slash at the end, the page for missing addresses with status 404, compression and
 * entity tags. It is for tests and for a look before publishing, not for the open net.
 * @param dist folder of the finished site
 * @throws Error when `_headers` does not parse
 */
export async function serveSite(dist: string, options: ServeOptions = {}): Promise<SiteServer> {
  const base = (options.base ?? '').replace(/\/$/, '');
  const headers = join(dist, '_headers');
  const rules = existsSync(headers) ? parseHeaderRules(readFileSync(headers, 'utf8')) : [];
  const bodies = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    options.seen?.(request.url ?? '/');
    const path = pathOf(request);
    const found = path === undefined ? undefined : fileOf(dist, base, path);
    if (found && 'location' in found) {
      const query = /\?.*$/.exec(request.url ?? '')?.[0] ?? '';
      response.writeHead(308, { Location: found.location + query }).end();
      return;
    }
    const file = found?.file ?? join(dist, '404.html');
    response.statusCode = found ? 200 : 404;
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type).setHeader('Cache-Control', usualCaching);
    for (const [name, value] of headersFor(rules, path ?? '/')) {
      // What is said of a file does not hold for the page that says that it is missing.
      if (found || !/^(?:content-type|cache-control)$/.test(name)) response.setHeader(name, value);
    }
    send(
      request,
      response,
      existsSync(file) ? readFileSync(file) : Buffer.from('Not found'),
      bodies,
    );
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

function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** The file of an address, or the address that a host would send the reader to. */
function fileOf(
  dist: string,
  base: string,
  path: string,
): { file: string } | { location: string } | undefined {
  if (path === base && base !== '') return { location: `${base}/` };
  if (!path.startsWith(`${base}/`) || /\0|\\|(?:^|\/)\.\.?(?:\/|$)/.test(path)) return undefined;
  const within = path.slice(base.length);
  if (within === '/_headers') return undefined;
  const at = join(dist, within);
  const isFile = (file: string) => existsSync(file) && statSync(file).isFile();
  if (isFile(at) && !within.endsWith('/')) return { file: at };
  const index = join(at, 'index.html');
  if (!isFile(index)) return undefined;
  return within.endsWith('/') ? { file: index } : { location: `${path}/` };
}

/** Sends a body, compressed when it is text and the browser takes it, or the news that it is unchanged. */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  bodies: Map<string, Uint8Array>,
): void {
  const tag = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  const text = compressible.test(String(response.getHeader('content-type')));
  const coding = text ? codingFor(request.headers['accept-encoding'] ?? '') : undefined;
  response.setHeader('ETag', `"${tag}${coding ? `-${coding}` : ''}"`);
  if (text) response.setHeader('Vary', 'Accept-Encoding');
  if (
    response.statusCode === 200 &&
    request.headers['if-none-match'] === response.getHeader('etag')
  ) {
    response.writeHead(304).end();
    return;
  }
  const body = coding ? compressed(coding, tag, content, bodies) : content;
  if (coding) response.setHeader('Content-Encoding', coding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

type Coding = 'br' | 'gzip';

const codingFor = (accepted: string): Coding | undefined =>
  (['br', 'gzip'] as const).find((coding) => new RegExp(`\\b${coding}\\b`).test(accepted));

function compressed(
  coding: Coding,
  tag: string,
  content: Buffer,
  bodies: Map<string, Uint8Array>,
): Uint8Array {
  const key = `${tag} ${coding}`;
  // What hosts take for text that they compress on the way.
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const body =
    bodies.get(key) ?? (coding === 'br' ? brotliCompressSync(content, quality) : gzipSync(content));
  bodies.set(key, body);
  return body;
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
