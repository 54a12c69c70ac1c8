import { basename, dirname } from 'node:path';
import { targetOf } from '../look-up.ts';
import type { Question, Task } from '../model.ts';
import { slugPattern } from '../names.ts';
import { type QuestionInfo, questionSchema } from '../schemas/question.ts';
import { type TaskInfo, taskSchema } from '../schemas/task.ts';
import { type Folder, loadMdx, mdxFiles, misnamed } from './load-mdx.ts';

/** Reads the question cards of a part; a card's file name is its id, in whatever subfolder it lies. */
export function loadQuestions(at: Folder): Question[] {
  const found = new Map<string, Question>();
  for (const entry of mdxFiles(at.root, `${at.folder}/questions`, true)) {
    const path = `${at.folder}/questions/${entry}`;
    const id = basename(entry, '.mdx');
    const file = at.named(path);
    if (!slugPattern.test(id)) misnamed(file, 'question', at.report);
    const twin = found.get(id);
    if (twin) {
      at.report({
        file,
        line: 1,
        column: 1,
        code: 'question-duplicate',
        message: `the question id "${id}" is taken by ${twin.file}`,
        hint: 'rename this file: its name is the id',
      });
      continue;
    }
    const source = loadMdx(at, path, questionSchema, unreadQuestion);
    found.set(id, { ...source, id, target: targetOf(source.info.section) });
  }
  return [...found.values()];
}

/** Stands in for a card whose front matter has problems; its empty section is not looked up. */
const unreadQuestion: QuestionInfo = {
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

/** Stands in for a task whose front matter has problems; its empty section is not looked up. */
const unreadTask: TaskInfo = {
  title: '',
  description: '',
  kind: 'script',
  level: 'junior',
  minutes: 0,
  runs: 'linux',
  section: '',
};

/** Reads the tasks of a part: each is a folder `tasks/<slug>` with an `index.mdx`. */
export function loadTasks(at: Folder): Task[] {
  return mdxFiles(at.root, `${at.folder}/tasks`, true)
    .filter((entry) => basename(entry) === 'index.mdx')
    .map((entry) => {
      const path = `${at.folder}/tasks/${entry}`;
      const slug = dirname(entry);
      if (!slugPattern.test(slug)) misnamed(at.named(path), 'task', at.report);
      const source = loadMdx(at, path, taskSchema, unreadTask);
      return { ...source, slug, target: targetOf(source.info.section) };
    });
}
