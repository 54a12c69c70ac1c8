import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../examples/recording.ts';

const nouns =
  'process signal socket buffer descriptor handler kernel thread queue deadline retry cache lock host service deploy metric record parser token branch record volume quota cursor shard'.split(
    ' ',
  );
const verbs =
  'reads writes closes waits retries blocks returns fails holds releases counts drops copies checks opens'.split(
    ' ',
  );
const connectives =
  'when the a before after its every no one until again without first last other'.split(' ');

/** A repeatable generator of random numbers from 0 to 1: Mulberry32, by Tommy Ettinger. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes a series of synthetic chapters, the same for the same arguments. Each chapter has about 1,300 words in eight
 * sections, four programs of about twenty lines with their outputs, and two questions.
 * @param root content folder, which is emptied first
 * @param seed of the random numbers
 */
export function generateSeries(root: string, chapterCount: number, seed = 7): void {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const sentence = () =>
    Array.from({ length: 4 }, () => `${pick(connectives)} ${pick(nouns)} ${pick(verbs)}`).join(' ');
  const paragraph = () => Array.from({ length: 5 }, () => `The ${sentence()}.`).join(' ');
  rmSync(root, { recursive: true, force: true });
  const part = join(root, '01-bench');
  for (const folder of ['examples', 'questions'])
    mkdirSync(join(part, folder), { recursive: true });
  writeFileSync(
    join(root, 'series.yaml'),
    'title: Bench\ntagline: Numbers\ndescription: A synthetic series, written by a seeded generator for measuring.\nlanguage: en\nlicence: { name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }\n',
  );
  writeFileSync(join(root, 'index.mdx'), '---\ntitle: Bench\n---\n\nA synthetic series.\n');
  writeFileSync(
    join(part, 'index.mdx'),
    '---\ntitle: Bench\ndescription: A synthetic part.\n---\n\nA synthetic part.\n',
  );
  for (let chapter = 1; chapter <= chapterCount; chapter++) {
    const order = String(chapter).padStart(4, '0');
    const text = [
      `---\ntitle: Chapter ${chapter} on the ${pick(nouns)}\ndescription: It ${sentence()}.\n---\n\n${paragraph()}`,
    ];
    for (let section = 1; section <= 8; section++) {
      const blocks = [paragraph(), `The \`${pick(nouns)}\` ${sentence()}.`, paragraph()];
      if (section % 2 === 0) {
        const name = `c${chapter}_${section}`;
        writeProgram(join(part, 'examples', name), () => pick(nouns), random);
        blocks.push(`<Example file="${name}.py" />`);
      }
      text.push(
        `## The ${pick(nouns)} ${pick(verbs)} {#section-${section}}\n\n${blocks.join('\n\n')}`,
      );
    }
    const cards = [1, 2].map((card) => {
      const id = `c${chapter}-q${card}`;
      const fields = [
        `question: "What if the ${sentence()}?"`,
        'level: mid',
        'kind: concept',
        `section: chapter-${chapter}#section-${card}`,
        `keyPoints: ["${sentence()}", "${sentence()}", "${sentence()}"]`,
        `wrongAnswer: { claim: "It ${sentence()}.", why: "It ${sentence()}." }`,
        'followUps:',
        ...['And', 'Why'].map(
          (word) =>
            `  - { question: "${word} the ${sentence()}?", answer: "The ${sentence()}", section: "chapter-${chapter}#section-${card}" }`,
        ),
        'checked: Bench 1',
      ];
      writeFileSync(
        join(part, 'questions', `${id}.mdx`),
        `---\n${fields.join('\n')}\n---\n\n${paragraph()}\n`,
      );
      return `<Question id="${id}" />`;
    });
    text.push(`## Questions {#questions}\n\n${cards.join('\n')}`);
    writeFileSync(join(part, `${order}-chapter-${chapter}.mdx`), `${text.join('\n\n')}\n`);
  }
}

function writeProgram(path: string, pickNoun: () => string, random: () => number): void {
  const lines = Array.from({ length: 16 }, (_, index) => {
    const name = `${pickNoun()}_${index}`;
    const number = Math.floor(random() * 1000);
    return index % 4 === 0
      ? `def ${name}(value, limit=${number}):\n    """Return the ${pickNoun()}."""\n    return value if value < limit else "${pickNoun()}"`
      : `${name} = [item for item in range(${number}) if item % ${index + 1}]  # ${pickNoun()}`;
  });
  const program = `# /// script\n# requires-python = ">=3.11"\n# dependencies = []\n#\n# [tool.guide]\n# title = "The ${pickNoun()} and the ${pickNoun()}"\n# runs = "browser"\n# exit = 0\n# ///\n\n${lines.join('\n')}\nprint("done")\n`;
  writeFileSync(`${path}.py`, program);
  writeFileSync(
    `${path}.out`,
    `# recorded: Python 3.11.7 on linux, exit 0, program ${fingerprintOf(program)}\ndone\n`,
  );
}
