import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';

const good = fileURLToPath(new URL('./fixtures/good', import.meta.url));
const chapter = '01-tools/01-first.mdx';
const card = '01-tools/questions/what-is-it.mdx';
/** Lines of the attacks, after a blank one: the good chapter has 17, and the good card 12. */
const [last, lastOfCard] = [19, 14];

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attack-'));
  content = join(folder, 'content');
  cpSync(good, content, { recursive: true });
  writeFileSync(join(folder, 'secret.py'), 'TOKEN = "secret"\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const diagnostics = () =>
  checkContent(content).diagnostics.map(
    ({ file, line, column, code }) => `${file.replace('content/', '')}:${line}:${column} ${code}`,
  );

/** Texts that an author or a contributor could write, each with the code of the diagnostic that refuses it. */
const attacks: [text: string, code: string][] = [
  // Reading what is not content.
  ['import secret from "../../secret.py?raw"', 'mdx-code'],
  ['import { readFileSync } from "node:fs"', 'mdx-code'],
  ['export const token = process.env.TOKEN', 'mdx-code'],
  ['export { default } from "/etc/passwd"', 'mdx-code'],
  ['<Example file="../../../secret.py" />', 'path-outside'],
  ['<Example file="/etc/passwd" />', 'path-outside'],
  ['<Example file="..\\..\\secret.py" />', 'path-outside'],
  ['<Figure file="../../../secret.py" caption="x" />', 'path-outside'],
  ['<Figure file="/etc/passwd" caption="x" />', 'path-outside'],
  ['<Example file="hello.py" part="../.." />', 'component-attribute'],
  // Running code in the build.
  ['{process.env.TOKEN}', 'mdx-code'],
  ['{globalThis.process.exit(0)}', 'mdx-code'],
  ['{(() => { throw 1 })()}', 'mdx-code'],
  ['{/* a */ process.env.TOKEN /* b */}', 'mdx-code'],
  ['{/* a *//* b */process.exit(0)/* c */}', 'mdx-code'],
  ['<Example {...process.env} />', 'mdx-code'],
  ['<Example file={process.env.TOKEN} />', 'mdx-code'],
  // Running code in the page.
  ['<script>alert(1)</script>', 'component-unknown'],
  ['<script src="https://evil.example/x.js" />', 'component-unknown'],
  ['<iframe src="https://evil.example/" />', 'component-unknown'],
  ['<img src="x" onerror="alert(1)" />', 'component-unknown'],
  ['<a href="javascript:alert(1)">x</a>', 'component-unknown'],
  ['<svg onload="alert(1)" />', 'component-unknown'],
  ['<style>body{}</style>', 'component-unknown'],
  ['<base href="https://evil.example/" />', 'component-unknown'],
  ['<Fragment set:html="<b>x</b>" />', 'component-unknown'],
  ['<Question id="what-is-it" onclick="alert(1)" />', 'component-attribute'],
  ['<Question id="what-is-it" style="x" />', 'component-attribute'],
  // Leading the reader astray.
  ['[x](javascript:alert(1))', 'link-scheme'],
  ['[x](JaVaScRiPt:alert(1))', 'link-scheme'],
  ['[x](&#106;avascript:alert(1))', 'link-scheme'],
  ['[x](vbscript:x)', 'link-scheme'],
  ['[x](data:text/html,<script>1</script>)', 'link-scheme'],
  ['[x](file:///etc/passwd)', 'link-scheme'],
  ['[x]: javascript:alert(1)', 'link-scheme'],
  ['[x](//evil.example/)', 'link-scheme'],
  ['[x](http://evil.example/)', 'link-insecure'],
  ['![x](https://evil.example/track.png)', 'mdx-image'],
];

describe.each([
  ['a chapter', chapter, last],
  ['an answer', card, lastOfCard],
])('in %s', (_, file, line) => {
  test.each(attacks)('%s is refused at its line: %s', (text, code) => {
    const path = join(content, file);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${text}\n`);
    const found = diagnostics();
    const expected =
      file === card && /^(?:path-outside|component-attribute)$/.test(code)
        ? 'component-unknown'
        : code;
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^${RegExp.escape(file)}:${line}:\\d+ ${expected}$`)),
    );
  });
});

test.each([
  [
    'a link to a file',
    () => symlinkSync(join(folder, 'secret.py'), join(content, '01-tools/examples/x.py')),
  ],
  ['a link to a folder', () => symlinkSync('/etc', join(content, '01-tools/figures'))],
])('%s outside of the content is refused', (_, make) => {
  make();
  expect(diagnostics().join()).toContain('file-special');
});

test.each([
  ['title: !!js/function "() => 1"', 'yaml'],
  ['title: &a [*a]', 'yaml|field'],
  ['__proto__: { polluted: yes }', 'field|yaml'],
  ['constructor: { prototype: { polluted: yes } }', 'field|yaml'],
  ['title: {{ process.env.TOKEN }}', 'yaml|field'],
])('the front matter %s is refused at its line', (line, code) => {
  const path = join(content, chapter);
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace('title: First', `${line}\ndescription: x`)
      .replace('description: The only chapter.\n', ''),
  );
  expect(diagnostics().join('\n')).toMatch(
    new RegExp(`^${RegExp.escape(chapter)}:[234]:\\d+ (?:${code})`, 'm'),
  );
  expect('polluted' in {}).toBe(false);
});
