import { levels, questionKinds } from '../series/levels.ts';
import { kindsOf, levelsOf } from '../series/look-up.ts';
import type { Part } from '../series/model.ts';

/** A filter of the question list: its name and its possible values. */
export interface Filter {
  name: 'level' | 'kind' | 'topic';
  options: { value: string; label: string }[];
}

/** The filters of a part, each with the values that at least one of its questions has. */
export function filtersOf(part: Pick<Part, 'questions' | 'chapters'>): Filter[] {
  const topicsWithQuestions = new Set(part.questions.map(({ taughtIn }) => taughtIn.chapter));
  const asOption = (value: string) => ({ value, label: value });
  return [
    { name: 'level', options: levelsOf(part.questions).map(asOption) },
    { name: 'kind', options: kindsOf(part.questions).map(asOption) },
    {
      name: 'topic',
      options: part.chapters
        .filter(({ slug }) => topicsWithQuestions.has(slug))
        .map(({ slug, number, info }) => ({ value: slug, label: `${number} ${info.title}` })),
    },
  ];
}

/**
 * Writes the style sheet by which radio buttons filter the list without JavaScript, with `:has()` (Selectors Level 4).
 * It hides each question and topic that differs from a chosen value, and each topic that has no question left. When
 * the chosen topic or the whole list has no question left, it shows a note.
 */
export function filterStyles(part: Pick<Part, 'questions' | 'chapters'>): string {
  const filters = filtersOf(part);
  const whenChosen = (name: string, value: string) => `:has(#${name}-${value}:checked)`;
  const itemsOfOtherValues = filters.flatMap(({ name, options }) =>
    options.map(
      ({ value }) => `.bank${whenChosen(name, value)} [data-${name}]:not([data-${name}=${value}])`,
    ),
  );
  const emptyTopics: string[] = [];
  const emptyListNotes: string[] = [];
  for (const level of ['all', ...levels]) {
    for (const kind of ['all', ...questionKinds]) {
      const chosenValues = [
        level === 'all' ? [] : ['level', level],
        kind === 'all' ? [] : ['kind', kind],
      ].filter((pair) => pair.length > 0);
      if (chosenValues.length === 0) continue;
      const chosen = chosenValues
        .map(([name = '', value = '']) => whenChosen(name, value))
        .join('');
      const item = chosenValues.map(([name, value]) => `[data-${name}=${value}]`).join('');
      emptyTopics.push(`${chosen} [data-topic]:not(:has(${item}))`);
      const anyLeft = part.questions.some(
        ({ info }) =>
          (level === 'all' || info.level === level) && (kind === 'all' || info.kind === kind),
      );
      if (!anyLeft) emptyListNotes.push(`.bank:has(#topic-all:checked)${chosen}>.none`);
    }
  }
  const hiddenTopics = emptyTopics.map((rest) => `.bank:has(#topic-all:checked)${rest}`);
  const shownNotes = [...emptyTopics.map((rest) => `.bank${rest} .none`), ...emptyListNotes];
  return `.bank .none{display:none}${shownNotes.join(',')}{display:block}${[...itemsOfOtherValues, ...hiddenTopics].join(',')}{display:none}`;
}
