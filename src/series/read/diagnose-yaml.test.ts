import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { parseYaml } from './front-matter.ts';

const found = (yaml: string) => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  parseYaml(yaml, z.record(z.string(), z.unknown()), { file: 'x.mdx', firstLine: 2, report });
  return diagnostics.map(({ line, code }) => `${line} ${code}`);
};

describe('texts of front matter and data', () => {
  test.each([
    'question: "Why does a script with #!/bin/sh fail on Alpine?"',
    'title: C# and F#, not a#b',
    '# a comment of its own line\ntitle: One thing',
    'title: "One" # a remark behind a quoted value',
    'title: Run plan --out plan.bin, then main...dev',
    'url: https://example.org/a_b_c',
    'definition: "`__init__` and **bold** and ~~gone~~"',
    'title: "[words](https://example.org/)"',
    'keywords: ["> /dev/null", "2>&1 &", "__init__ method"]',
    'term: "`__slots__`"\naliases: [__slots__, slots__]',
    'file: __init__.py',
    'title: a * b, *.log, snake_case and 10:30',
    'text: >\n  One line\n  and the next',
  ])('%s', (yaml) => {
    expect(found(yaml)).toEqual([]);
  });
  test.each([
    ['question: Why does a script with #!/bin/sh fail on Alpine?', ['2 yaml-invalid']],
    ['a: b\ntitle: C #1 thing', ['3 yaml-invalid']],
    ['list:\n  - one #2', ['3 yaml-invalid']],
    ['title: Compare HEAD~1 and HEAD~2', ['2 text-changed']],
    ['title: Clone git@github.com:org/repo.git now', ['2 text-changed']],
    ['term: __slots__', ['2 text-changed']],
    ['points: [one, __init__]', ['2 text-changed']],
    ['points:\n  - says that __exit__ gets three', ['3 text-changed']],
    ['title: an open `backtick here', ['2 text-changed']],
    ['title: "# of hosts"', ['2 text-changed']],
    ['title: "1. step"', ['2 text-changed']],
    ['title: "> quoted text"', ['2 text-changed']],
  ])('%s is told', (yaml, diagnostics) => {
    expect(found(yaml)).toEqual(diagnostics);
  });
});
