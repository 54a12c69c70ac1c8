import { levels, questionKinds } from '../series/levels.ts';
import { kindsOf, levelsOf } from '../series/look-up.ts';
import type { Part } from '../series/model.ts';

/** One filter of the question list: its name, and what it can be set to. */
export interface Filter {
  name: 'level' | 'kind' | 'topic';
  options: { value: string; label: string }[];
}

/** The filters that have something to show in a part. */
export function filtersOf(part: Pick<Part, 'questions' | 'chapters'>): Filter[] {
  const topicsUsed = new Set(part.questions.map(({ taughtIn }) => taughtIn.chapter));
  const same = (value: string) => ({ value, label: value });
  return [
    { name: 'level', options: levelsOf(part.questions).map(same) },
    { name: 'kind', options: kindsOf(part.questions).map(same) },
    {
      name: 'topic',
      options: part.chapters
        .filter(({ slug }) => topicsUsed.has(slug))
        .map(({ slug, number, info }) => ({ value: slug, label: `${number} ${info.title}` })),
    },
  ];
}

/**
 * The style sheet that makes the radio buttons filter the list without JavaScript, by `:has()`
 * (Selectors Level 4). An item of another value is hidden. A topic with no item left is hidden too,
 * unless it was chosen; then it says so, and so does the list when nothing is left of it.
 */
export function filterStyles(part: Pick<Part, 'questions' | 'chapters'>): string {
  const filters = filtersOf(part);
  const has = (name: string, value: string) => `:has(#${name}-${value}:checked)`;
  const others = filters.flatMap(({ name, options }) =>
    options.map(
      ({ value }) => `.bank${has(name, value)} [data-${name}]:not([data-${name}=${value}])`,
    ),
  );
  const lacking: string[] = [];
  const nothing: string[] = [];
  for (const level of ['all', ...levels]) {
    for (const kind of ['all', ...questionKinds]) {
      const parts = [
        level === 'all' ? [] : ['level', level],
        kind === 'all' ? [] : ['kind', kind],
      ].filter((pair) => pair.length > 0);
      if (parts.length === 0) continue;
      const chosen = parts.map(([name = '', value = '']) => has(name, value)).join('');
      const item = parts.map(([name, value]) => `[data-${name}=${value}]`).join('');
      lacking.push(`${chosen} [data-topic]:not(:has(${item}))`);
      const left = part.questions.some(
        ({ info }) =>
          (level === 'all' || info.level === level) && (kind === 'all' || info.kind === kind),
      );
      if (!left) nothing.push(`.bank:has(#topic-all:checked)${chosen}>.none`);
    }
  }
  const all = lacking.map((rest) => `.bank:has(#topic-all:checked)${rest}`);
  const notes = [...lacking.map((rest) => `.bank${rest} .none`), ...nothing];
  return `.bank .none{display:none}${notes.join(',')}{display:block}${[...others, ...all].join(',')}{display:none}`;
}
