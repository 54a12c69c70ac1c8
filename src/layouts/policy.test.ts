import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sharedPolicy, trimPolicy } from './policy.ts';

test('the shared policy allows what each page allows, once', () => {
  const policy = sharedPolicy([
    { address: '/', policy: "default-src 'none'; style-src 'self' 'sha256-a';" },
    { address: '/python/', policy: "default-src 'none'; style-src 'self' 'sha256-b';" },
  ]);
  expect(policy).toBe(
    "default-src 'none'; style-src 'self' 'sha256-a' 'sha256-b'; frame-ancestors 'none'",
  );
});

test('a page without a policy is named', () => {
  expect(() => sharedPolicy([{ address: '/x/', policy: undefined }])).toThrow('/x/');
});

test('a page keeps the hashes of what it holds, and no others', () => {
  const hash = "'sha256-NLyJGCFcHH6Tf2pDkFkyTWxs0hmNeRrUrdFqtrGBv3E='";
  const html = (hashes: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'${hashes};"><style>a{}</style>`;
  const own = `'sha256-${createHash('sha256').update('a{}').digest('base64')}'`;
  expect(trimPolicy(html(` ${hash} ${own}`))).toBe(html(` ${own}`));
});
