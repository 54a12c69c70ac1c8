import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseHeaderRules } from '../testing/headers-file.ts';
import type { SiteServer } from '../testing/serve.ts';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';

/** A web server whose configuration we write, started for a test as a process of our own. */
export const hosts = {
  nginx: {
    version: ['-v'],
    /** Debian puts it where only the superuser's path leads. */
    commands: ['nginx', '/usr/sbin/nginx'],
    config: (dist: string, root: string, port: number, folder: string) => {
      const site = nginxConfig(rulesOf(dist), { name: 'localhost', root }, `127.0.0.1:${port}`);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(' ');
      // As the superuser it would read the site as somebody who may not.
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      return `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary}
${site}}
`;
    },
    run: (file: string, folder: string) => ['-p', folder, '-c', file, '-e', 'stderr'],
  },
  caddy: {
    version: ['version'],
    commands: ['caddy'],
    config: (dist: string, root: string, port: number) =>
      `{\n\tadmin off\n}\n${caddyConfig(rulesOf(dist), { name: `http://localhost:${port}`, root })}`,
    run: (file: string) => ['run', '--config', file, '--adapter', 'caddyfile'],
  },
} as const;

const rulesOf = (dist: string) => parseHeaderRules(readFileSync(join(dist, '_headers'), 'utf8'));

/** The command of a host on this machine; undefined when it is not installed. */
export function commandOf(name: keyof typeof hosts): string | undefined {
  const { commands, version } = hosts[name];
  return commands.find((command) => spawnSync(command, [...version]).status === 0);
}

/**
 * Serves a finished site by nginx or Caddy with the configuration that the guide prints for it.
 * @param root folder that the server reads, which holds the site under its base path
 * @throws Error with what the server printed when it does not answer in ten seconds
 */
export async function startHost(
  name: keyof typeof hosts,
  command: string,
  { dist, root }: { dist: string; root: string },
): Promise<SiteServer> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await freePort();
  const file = join(folder, 'config');
  writeFileSync(file, hosts[name].config(dist, root, port, folder));
  mkdirSync(join(folder, 'home'));
  const server = spawn(command, hosts[name].run(file, folder), {
    env: { PATH: process.env['PATH'], HOME: join(folder, 'home') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) break;
    const answered = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return { origin, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${name} does not answer:\n${printed}`);
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
