import { Element } from 'domhandler';
import { removeElement } from 'domutils';
import { type Part, type Task, taskAddress } from '../series/model.ts';
import { all, asHtml, first, innerHtml, make, withClass } from './nodes.ts';
import { entry, proseOf } from './set-chapter.ts';
import { type LinkSources, setLinks } from './set-links.ts';
import { setIds, setProse, setTableNames } from './set-prose.ts';
import { bookletId, ids } from './targets.ts';

/**
 * Sets a task for the booklet: what is asked and the program as the reader gets it; for the key, the
 * planted faults and one solution. The tests are left to the screen, where they can be run.
 * @throws Error when the page is not there or has no text, which is a fault of the build
 */
export function setTask(
  part: Part,
  task: Task,
  page: string | undefined,
  sources: LinkSources,
): { text: string; key: string } {
  const address = taskAddress(part, task);
  const id = ids.task(task);
  const prose = proseOf(page, address);
  setProse(prose, 2);
  setTableNames(prose, task.info.title);
  setIds(prose, (fragment) => bookletId(id, fragment));
  const has = (fragment: string) => (element: Element) =>
    element.attribs['id'] === bookletId(id, fragment);
  const reveals = all(prose, withClass('reveal'));
  const children = [...prose.children];
  const rest = children.findIndex((node) => node instanceof Element && has('try')(node));
  for (const node of rest < 0 ? [] : children.slice(rest)) removeElement(node);
  const { title, kind, level, minutes } = task.info;
  const notes = setLinks(prose, sources, { address, name: id });
  const shown = reveals.filter((reveal) => !first(reveal, has('tests')));
  const key = make(
    'div',
    {},
    shown.flatMap(({ children }) => [...children]),
  );
  for (const summary of all(key, ({ name }) => name === 'summary')) {
    summary.name = 'p';
    summary.attribs = { class: 'part-label' };
  }
  const keyNotes = setLinks(key, sources, { address, name: ids.solution(task) });
  const marks = `<p class="marks"><span class="level ${level}">${level}</span> ${kind} · ${minutes} minutes</p>`;
  return {
    text: `<article class="task-sheet" id="${id}"><h3>${asHtml(title)}</h3>${marks}<div class="prose">${innerHtml(prose)}</div>${notes}<p class="to-answer"><a href="#${ids.solution(task)}">Solution</a></p></article>`,
    key: entry(
      ids.solution(task),
      `<a href="#${id}">${asHtml(title)}</a>`,
      innerHtml(key) + keyNotes,
    ),
  };
}
