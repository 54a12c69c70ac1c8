import { describe, expect, test } from 'vitest';
import { partsOf, tokenise } from './tokenise.ts';

const words = (query: string) => tokenise(query).tokens.map(({ parts }) => parts.join('+'));

test.each([
  ['zombie process', ['zombie', 'process']],
  ['subprocess.run', ['subprocess+run']],
  ['check=True', ['check+true']],
  ['sys.argv[1:]', ['sys+argv', '1']],
  ['--sort cumtime', ['sort', 'cumtime']],
  ['ThreadPoolExecutor', ['thread+pool+executor']],
  ['HTTPServer', ['http+server']],
  ['disable_existing_loggers', ['disable+existing+loggers']],
  ['os.path.join(a, b)', ['os+path+join', 'b']],
  ['eval()', ['eval']],
  ['[Errno 24]', ['errno', '24']],
  ['What is a zombie process?', ['zombie', 'process']],
  ['if not', ['if', 'not']],
  ['--up with for', ['up', 'with', 'for']],
  ['script for many hosts with errors', ['script', 'many', 'hosts', 'errors']],
  ['what is it', ['what', 'is', 'it']],
  ['==', ['equalequal']],
  ['', []],
  ['(', []],
])('%j has the tokens %j', (query, tokens) => {
  expect(words(query)).toEqual(tokens);
});

test.each([
  ['os.walk', 'oswalk'],
  ['back-pressure', 'backpressure'],
  ['check_output', 'check_output'],
  ['cProfile', 'cprofile'],
  ['walk', undefined],
])('the joined form of %j is %j', (query, whole) => {
  expect(tokenise(query).tokens[0]?.whole).toBe(whole);
});

test.each([
  ['"process group" timeout', ['process group']],
  [`if __name__ == "__main__"`, []],
  ['"unfinished quote', []],
])('%j has the quoted phrases %j', (query, phrases) => {
  expect(tokenise(query).phrases).toEqual(phrases);
});

describe('parts', () => {
  test.each([
    ['WKWebView', ['wk', 'web', 'view']],
    ['page.find', ['page', 'find']],
    ['__array_structures', ['array', 'structures']],
    ['x', ['x']],
    ['a.b', ['a']],
    ['sha256', ['sha256']],
    ['VMs', ['vms']],
    ['PIDs', ['pids']],
    ['IPv4', ['ipv4']],
    ['IaC', ['iac']],
    ['SaaS', ['saas']],
    ['HTTPStatus', ['http', 'status']],
    ['isUp', ['is', 'up']],
  ])('of %s are %j', (token, parts) => {
    expect(partsOf(token)).toEqual(parts);
  });
});
