import { type ChildNode, type Element, type ParentNode, Text } from 'domhandler';
import { appendChild, removeElement, replaceElement } from 'domutils';
import { all, make, withClass } from './nodes.ts';

/**
 * Makes each line of the programs an element again. On a screen the lines are a layer beside the code,
 * which a line that is wrapped would no longer stand at; on paper each wraps by itself, under its number.
 */
export function setLines(root: ParentNode): void {
  for (const program of all(root, withClass('program'))) {
    for (const layer of all(program, withClass('lines'))) removeElement(layer);
    for (const code of all(program, ({ name }) => name === 'code')) setCode(code);
  }
}

function setCode(code: Element): void {
  const set = make(code.name, code.attribs);
  for (const [index, line] of linesOf(code).entries()) {
    if (index > 0) appendChild(set, new Text('\n'));
    appendChild(set, make('i', {}, line));
  }
  replaceElement(code, set);
}

/** What stands on each line; no token goes over the end of one. */
function linesOf(code: Element): (ChildNode | string)[][] {
  const lines: (ChildNode | string)[][] = [];
  let line: (ChildNode | string)[] = [];
  for (const node of [...code.children]) {
    const [rest, ...more] = node instanceof Text ? node.data.split('\n') : [node];
    if (rest !== undefined) line.push(rest);
    for (const text of more) {
      lines.push(line);
      line = [text];
    }
  }
  return [...lines, line];
}
