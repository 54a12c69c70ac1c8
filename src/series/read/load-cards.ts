import { basename, dirname } from 'node:path';
import { parseSectionReference } from '../look-up.ts';
import type { Question, Task } from '../model.ts';
import { slugPattern } from '../names.ts';
import { type QuestionInfo, questionSchema } from '../schemas/question.ts';
import { type TaskInfo, taskSchema } from '../schemas/task.ts';
import { loadMdx, mdxFiles, type PartFolder, reportMisnamed } from './load-mdx.ts';

/** Reads the question cards of a part. The file name of a card is its id; the subfolder does not matter. */
export function loadQuestions(partFolder: PartFolder): Question[] {
  const cards = new Map<string, Question>();
  for (const entry of mdxFiles(partFolder.root, `${partFolder.folder}/questions`, true)) {
    const path = `${partFolder.folder}/questions/${entry}`;
    const id = basename(entry, '.mdx');
    const file = partFolder.printedName(path);
    if (!slugPattern.test(id)) reportMisnamed(file, 'question', partFolder.report);
    const existing = cards.get(id);
    if (existing) {
      partFolder.report({
        file,
        line: 1,
        column: 1,
        code: 'question-duplicate',
        message: `the question id "${id}" is taken by ${existing.file}`,
        hint: 'rename this file: its name is the id',
      });
      continue;
    }
    const source = loadMdx(partFolder, path, questionSchema, placeholderQuestion);
    cards.set(id, { ...source, id, taughtIn: parseSectionReference(source.info.section) });
  }
  return [...cards.values()];
}

/** Used for a card whose front matter is missing or wrong; the check of references skips an empty section. */
const placeholderQuestion: QuestionInfo = {
  question: '',
  level: 'junior',
  kind: 'concept',
  section: '',
  keyPoints: [],
  wrongAnswer: { claim: '', why: '' },
  followUps: [],
  keywords: [],
  checked: '',
};

/** Used for a task whose front matter is missing or wrong; the check of references skips an empty section. */
const placeholderTask: TaskInfo = {
  title: '',
  description: '',
  kind: 'script',
  level: 'junior',
  minutes: 0,
  runs: 'linux',
  section: '',
};

/** Reads the tasks of a part: each is a folder `tasks/<slug>` with an `index.mdx`. */
export function loadTasks(partFolder: PartFolder): Task[] {
  return mdxFiles(partFolder.root, `${partFolder.folder}/tasks`, true)
    .filter((entry) => basename(entry) === 'index.mdx')
    .map((entry) => {
      const path = `${partFolder.folder}/tasks/${entry}`;
      const slug = dirname(entry);
      if (!slugPattern.test(slug))
        reportMisnamed(partFolder.printedName(path), 'task', partFolder.report);
      const source = loadMdx(partFolder, path, taskSchema, placeholderTask);
      return { ...source, slug, taughtIn: parseSectionReference(source.info.section) };
    });
}
