import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const print = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('src/hosting/print.ts'), ...args], { encoding: 'utf8' });

test.each([[], ['apache'], ['nginx', 'caddy'], ['nginx', '--port', '1'], ['constructor']])(
  '%s: the usage is printed, with status 2',
  (...args) => {
    const { status, stdout, stderr } = print(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('npm run hosting -- nginx');
  },
);

test.each(['nginx', 'caddy'])('%s: the configuration of the built site is printed', (host) => {
  const { status, stdout } = print(host, '--name', 'docs.example.org', '--root', '/var/www/docs');
  expect(status).toBe(0);
  expect(stdout).toContain('docs.example.org');
  expect(stdout).toMatch(/script-src 'self' 'sha256-/);
});
