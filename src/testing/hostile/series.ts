import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprintOf } from '../../examples/recording.ts';

/** The script of all attacks; when one succeeds, `window.ran` is set. */
const attack = 'window.ran=1';

/**
 * Texts that try to end an element, an attribute, a comment or a string, or that are syntax of Markdown or of
 * templates.
 */
export const hostile = {
  script: `</script><script>${attack}</script>`,
  image: `<img src=x onerror=${attack}>`,
  quote: `"><svg onload=${attack}>`,
  single: `'onmouseover=${attack} x`,
  cdata: `]]><b>&{{7+7}}\${7+7}<!--`,
  title: `</title><script>${attack}</script>`,
  textarea: `</textarea></style><style>*{color:red}`,
  link: `[go](https://example.org/) *bold* # no`,
  yaml: `- a: &b !!js/function "x" #`,
  entity: `&lt;script&gt; &#60; &copy;`,
} as const;

/** Field of the series -> its text with an attack. */
export const hostileFields = {
  seriesTitle: `Guide ${hostile.image}`,
  tagline: `Tag ${hostile.quote}`,
  seriesDescription: `About ${hostile.script} and ${hostile.cdata} and more of it`,
  licence: `CC ${hostile.single}`,
  homeTitle: `Home ${hostile.title}`,
  partTitle: `Part ${hostile.quote}`,
  partDescription: `Of ${hostile.image}`,
  chapterTitle: `First ${hostile.script}`,
  chapterDescription: `Says ${hostile.entity} ${hostile.quote}`,
  group: `Group ${hostile.image}`,
  keyword: `word ${hostile.quote}`,
  heading: hostile.image,
  question: `Why ${hostile.title} and ${hostile.cdata} here?`,
  keyPoint: `point ${hostile.image}`,
  claim: `claim ${hostile.quote}`,
  why: `why ${hostile.script}`,
  followUp: `then ${hostile.textarea}`,
  checked: `Python ${hostile.image}`,
  term: `shell ${hostile.quote}`,
  definition: `A program ${hostile.script} that reads ${hostile.cdata}`,
  alias: `sh ${hostile.image}`,
  change: `Everything ${hostile.image} is new`,
  matters: `Read ${hostile.script} first`,
  taskTitle: `Add ${hostile.image}`,
  taskDescription: `Two ${hostile.quote}`,
  fault: `it ${hostile.script}`,
  fix: `add ${hostile.image}`,
  exampleTitle: `Greets ${hostile.quote}`,
  argument: hostile.image,
  output: `hello ${hostile.script} ${hostile.cdata}`,
  code: `print('${hostile.image} </code></pre> \`\`\`')`,
  caption: `Shows &lt;/figcaption&gt; *not* [a](b) ${hostile.entity}`,
} as const;

const good = fileURLToPath(new URL('../fixtures/good', import.meta.url));
const quoted = (text: string) => JSON.stringify(text);
/** Escapes a text as an author would in the body of an MDX file. */
const escaped = (text: string) => text.replaceAll('<', '\\<');

/**
 * Writes a series in which each text of an author contains an attack. It has a history in git and every optional file,
 * so that a build makes all kinds of pages and files of it.
 */
export function writeHostileSeries(content: string): void {
  cpSync(good, content, { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(content, file), text);
  const p = hostileFields;
  const licence = `{ name: ${quoted(p.licence)}, url: "https://example.org/?a=1&b='2'" }`;
  write(
    'series.yaml',
    `title: ${quoted(p.seriesTitle)}\ntagline: ${quoted(p.tagline)}\ndescription: ${quoted(p.seriesDescription)}\nlanguage: en\nlicence: ${licence}\n`,
  );
  const home = readFileSync(join(content, 'index.mdx'), 'utf8');
  write(
    'index.mdx',
    home.replace(/^title:.*$/m, () => `title: ${quoted(p.homeTitle)}`),
  );
  write(
    '01-tools/index.mdx',
    `---\ntitle: ${quoted(p.partTitle)}\ndescription: ${quoted(p.partDescription)}\n---\n\nOpens.\n`,
  );
  write('01-tools/01-first.mdx', chapter(p.chapterTitle, `<Example file="hello.py" />`));
  write(
    '01-tools/questions/what-is-it.mdx',
    `---\nquestion: ${quoted(p.question)}\nlevel: mid\nkind: concept\nsection: first#begin\nkeyPoints: [${quoted(p.keyPoint)}, two, three]\nwrongAnswer: { claim: ${quoted(p.claim)}, why: ${quoted(p.why)} }\nfollowUps:\n  - { question: ${quoted(p.followUp)}, answer: ${quoted(p.why)}, section: first#begin }\n  - { question: and?, answer: more., section: first#begin }\nkeywords: [${quoted(p.keyword)}]\nchecked: ${quoted(p.checked)}\n---\n\nIt is \`${p.heading}\` and ${escaped(hostile.script)}.\n`,
  );
  write(
    'glossary.yaml',
    `- id: shell\n  term: ${quoted(p.term)}\n  definition: ${quoted(p.definition)}\n  aliases: [${quoted(p.alias)}]\n  section: tools/first#begin\n`,
  );
  write(
    '01-tools/versions.yaml',
    `releases:\n  - { version: "1.0", released: 2024-01-01, endOfLife: 2026-01 }\nfacts:\n  - version: "1.0"\n    change: ${quoted(p.change)}\n    matters: ${quoted(p.matters)}\n    section: first#begin\n    source: "https://example.org/?a='&b=%22"\n`,
  );
  const fault = (line: number) =>
    `  - { line: ${line}, what: ${quoted(p.fault)}, fix: ${quoted(p.fix)} }\n`;
  write(
    '01-tools/tasks/add-up/index.mdx',
    `---\ntitle: ${quoted(p.taskTitle)}\ndescription: ${quoted(p.taskDescription)}\nkind: review\nlevel: junior\nminutes: 5\nsection: first#begin\nfaults:\n${fault(1)}${fault(2)}${fault(2)}---\n\nWrite it.\n`,
  );
  const program = `# /// script\n# requires-python = ">=3.11"\n# dependencies = []\n#\n# [tool.guide]\n# title = ${quoted(p.exampleTitle)}\n# runs = "linux"\n# args = [${quoted(p.argument)}]\n# ///\n\n${p.code}\n`;
  write('01-tools/examples/hello.py', program);
  write(
    '01-tools/examples/hello.out',
    `# recorded: Python 3.11.7 on linux, exit 0, program ${fingerprintOf(program)}\n${p.output}\n`,
  );
  mkdirSync(join(content, '01-tools/figures'));
  write(
    '01-tools/figures/way.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 9" role="img" aria-labelledby="title desc"><title id="title">A way</title><desc id="desc">A line that leads from the left edge of the drawing to its right edge.</desc><path d="M0 0h9" /></svg>\n',
  );
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    const { status, stderr } = spawnSync('git', ['-C', content, ...who, ...args]);
    if (status !== 0) throw new Error(`${stderr}`);
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', hostile.image);
}

/**
 * The text of a chapter that carries markup and scripts in its title, heading, keywords and body.
 * @param title which carries an attack already
 * @param example tag of the example that the chapter shows
 */
function chapter(title: string, example: string): string {
  const p = hostileFields;
  return `---\ntitle: ${quoted(title)}\ndescription: ${quoted(p.chapterDescription)}\ngroup: ${quoted(p.group)}\nkeywords: [${quoted(p.keyword)}]\n---\n\nIt opens \\{\\{7*7}} ${escaped(hostile.script)} here.\n\n## Begin \`${p.heading}\` {#begin}\n\nText with \`${hostile.script}\` and a shell.\n\n\`\`\`python\n${p.code}\n\`\`\`\n\n| a | b |\n| --- | --- |\n| \`${p.heading}\` | \\<b> |\n\n:::trap\nA trap \`${hostile.quote}\`.\n:::\n\n${example}\n\n<Figure file="way.svg" caption="${p.caption}" />\n\n## Questions {#questions}\n\n<Question id="what-is-it" />\n`;
}
