/** A component in a rendered text, with the attributes that its author wrote. */
export interface Placed {
  name: string;
  props: Record<string, string>;
}

/** A rendered text: stretches of finished HTML, and the components between them. */
export type Segment = string | Placed;

/** Stands for a component while a text is rendered. */
class Component {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** HTML that is finished, beside running text that is still to be escaped. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | Placed;
type Child = Piece | string | Child[] | null | undefined;

const fragment = 'Fragment';
const isVoid = /^(?:area|br|col|embed|hr|img|input|wbr)$/;

/**
 * The JSX runtime for compiled MDX. Instead of a tree it makes a flat list: static stretches arrive as
 * `Fragment` with `set:html`, and only an element that has a component inside is written here.
 * @see https://mdxjs.com/packages/mdx/#evaluatefile-options
 */
export const runtime = { Fragment: fragment, jsx: piecesOf, jsxs: piecesOf };

/** The components of a text by name, as compiled MDX asks for them. */
export function componentsNamed(names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries([
    [fragment, fragment],
    ...names.map((name) => [name, new Component(name)]),
  ]);
}

/** Joins what the runtime made to as few segments as there can be. */
export function segmentsOf(pieces: Child): Segment[] {
  const segments: Segment[] = [];
  for (const piece of flat(pieces)) {
    const last = segments.at(-1);
    if (!(piece instanceof Html)) segments.push(piece);
    else if (typeof last === 'string') segments[segments.length - 1] = last + piece.text;
    else segments.push(piece.text);
  }
  return segments;
}

function piecesOf(type: unknown, given: unknown): Piece[] {
  const { children, ...props } = given as Record<string, unknown>;
  if (type instanceof Component)
    return [{ name: type.name, props: props as Record<string, string> }];
  if (type === fragment) {
    const html = props['set:html'];
    return typeof html === 'string' ? [new Html(html)] : flat(children as Child);
  }
  const open = new Html(`<${type}${Object.entries(props).map(attribute).join('')}>`);
  if (isVoid.test(String(type))) return [open];
  return [open, ...flat(children as Child), new Html(`</${type}>`)];
}

function flat(child: Child): Piece[] {
  if (Array.isArray(child)) return child.flatMap(flat);
  if (child === null || child === undefined) return [];
  return [typeof child === 'string' ? new Html(escapeHtml(child)) : child];
}

function attribute([name, value]: [string, unknown]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
