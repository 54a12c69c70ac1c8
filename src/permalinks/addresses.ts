import { fragmentOf } from '../components/registry.ts';
import type { Example } from '../examples/load.ts';
import { programNames } from '../examples/task-programs.ts';
import { stemOf } from '../series/fragments.ts';
import { cardById } from '../series/look-up.ts';
import type { Part, Series } from '../series/model.ts';
import {
  ankiAddress,
  cardAddress,
  chapterAddress,
  exampleAddress,
  partAddress,
  practiceAddresses,
  printAddress,
  taskAddress,
} from '../series/model.ts';
import type { MdxElement } from '../series/outline.ts';

/** A source file and line that an address comes from. */
export interface Origin {
  file: string;
  line: number;
}

/** The source of a page, and the fragments that a link can lead to in it. */
export interface PageAddresses extends Origin {
  /** The sources of headings, examples, figures, questions and terms, by fragment. */
  fragments: Map<string, Origin>;
  /** How many lines each program has, by its fragment; each line has a fragment of its own. */
  lineCounts: Map<string, number>;
}

/** All pages and all files of programs, by their address without the base path. */
export type Addresses = Map<string, PageAddresses>;

/** The content whose addresses are collected. */
export interface AddressSources {
  series: Pick<Series, 'home' | 'glossary' | 'parts'>;
  /** Folder of a part -> name of an example -> example. */
  examples: ReadonlyMap<string, ReadonlyMap<string, Example>>;
}

/** Collects every address that a reader may bookmark or link to, with the source file and line it comes from. */
export function addressesOf({ series, examples }: AddressSources): Addresses {
  const { home, glossary, parts } = series;
  const addresses: Addresses = new Map();
  const add = (address: string, file: string): PageAddresses => {
    const page = { file, line: 1, fragments: new Map(), lineCounts: new Map() };
    addresses.set(address, page);
    return page;
  };
  for (const page of ['/', '/search/', '/offline/', ...Object.values(practiceAddresses)])
    add(page, home.file);
  if (glossary.terms.length > 0) {
    const { fragments } = add('/glossary/', glossary.file);
    for (const { id, line } of glossary.terms) fragments.set(id, { file: glossary.file, line });
  }
  for (const part of parts) {
    add(partAddress(part), part.file);
    add(printAddress(part), part.file);
    if (part.questions.length > 0) {
      add(`${partAddress(part)}questions/`, part.file);
      add(ankiAddress(part), part.file);
    }
    if (part.tasks.length > 0) add(`${partAddress(part)}tasks/`, part.file);
    if (part.versions) {
      const { file, releases } = part.versions;
      const { fragments } = add(`${partAddress(part)}versions/`, file);
      for (const { version } of releases) fragments.set(`v${version}`, { file, line: 1 });
    }
    for (const chapter of part.chapters) {
      const page = add(chapterAddress(part, chapter), chapter.file);
      for (const { id, line } of chapter.outline.sections)
        page.fragments.set(id, { file: chapter.file, line });
      for (const element of chapter.outline.elements) {
        addElement(page, element, part, examples.get(part.folder));
      }
    }
    for (const { name, file } of examples.get(part.folder)?.values() ?? [])
      add(exampleAddress(part, name), file);
    for (const question of part.questions) add(cardAddress(question), question.file);
    for (const task of part.tasks) {
      const page = add(taskAddress(part, task), task.file);
      for (const [role, name] of Object.entries(programNames(task))) {
        if (role === 'given') page.fragments.set(stemOf(name), { file: task.file, line: 1 });
      }
    }
  }
  return addresses;
}

function addElement(
  page: PageAddresses,
  element: MdxElement,
  part: Part,
  examples: ReadonlyMap<string, Example> | undefined,
): void {
  const { name, attributes, line } = element;
  const fragment = fragmentOf(element);
  if (!fragment || attributes['part'] !== undefined) return;
  const { file = '', id } = attributes;
  if (name === 'Example') {
    const example = examples?.get(file);
    page.fragments.set(fragment, { file: example?.file ?? page.file, line: 1 });
    if (example && !attributes['region'])
      page.lineCounts.set(fragment, example.code.trimEnd().split('\n').length);
  } else if (name === 'Question') {
    const question = id === undefined ? undefined : cardById(part, id);
    page.fragments.set(fragment, { file: question?.file ?? page.file, line: 1 });
  } else {
    page.fragments.set(fragment, { file: page.file, line });
  }
}

/** Splits an address at its fragment. */
export function splitAddress(address: string): { page: string; fragment: string | undefined } {
  const [page = '', fragment] = address.split('#');
  return { page, fragment };
}

/** True when the page of an address exists and, if the address has a fragment, the page has that too. */
export function addressExists(addresses: Addresses, address: string): boolean {
  const { page: path, fragment } = splitAddress(address);
  const page = addresses.get(path);
  if (!page || fragment === undefined) return page !== undefined;
  if (page.fragments.has(fragment)) return true;
  const [, program = '', line] = /^(.+)-L(\d+)$/.exec(fragment) ?? [];
  return (
    line !== undefined && Number(line) >= 1 && Number(line) <= (page.lineCounts.get(program) ?? 0)
  );
}
