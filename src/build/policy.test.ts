import { expect, test } from 'vitest';
import { sharedPolicy } from './policy.ts';

const page = (address: string, policy: string) => ({
  address,
  html: `<meta http-equiv="content-security-policy" content="${policy}">`,
});

test('the shared policy allows what each page allows, once', () => {
  const policy = sharedPolicy([
    page('/', "default-src 'none'; style-src 'self' 'sha256-a';"),
    page('/python/', "default-src 'none'; style-src 'self' 'sha256-b';"),
  ]);
  expect(policy).toBe(
    "default-src 'none'; style-src 'self' 'sha256-a' 'sha256-b'; frame-ancestors 'none'",
  );
});

test('a page without a policy is named', () => {
  expect(() => sharedPolicy([{ address: '/x/', html: '' }])).toThrow('/x/');
});
