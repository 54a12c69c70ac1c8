/** Lines that open more quotations and lists than that: parsers take the square of their number. */
const deepLine = /^[ \t]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]*){100}/m;

/** More tags than any page has: the search for their ends takes the square of their number. */
const mostTags = 5_000;

/** Brackets in each other: the parser of expressions recurses, and between 1,000 and 4,000 its stack ends. */
const mostBrackets = 500;

/** Operators between two braces: of `a=a=a=…` the parser's stack holds between 16,000 and 100,000. */
const mostOperators = 5_000;

/** Entities and `:words` between two blank lines, which too cost the square of their number. */
const mostMarks = 4_000;

/**
 * Where a text is so deep or dense that a parser could hang or die of it, which no error would tell. Counts
 * characters only, since nothing may parse it: what is refused is ten times what anybody writes.
 * @returns 1-based line; undefined when the text can be parsed
 */
export function deepLineOf(text: string): number | undefined {
  const at = [lineAt, tagsAt, bracketsAt, operatorsAt, marksAt]
    .map((find) => find(text))
    .find((offset) => offset !== undefined);
  return at === undefined ? undefined : text.slice(0, at).split('\n').length;
}

const lineAt = (text: string) => deepLine.exec(text)?.index;

function tagsAt(text: string): number | undefined {
  const tags = [...text.matchAll(/<[\w>]/g)];
  return tags[mostTags]?.index;
}

function bracketsAt(text: string): number | undefined {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[({\])}]/g)) {
    open = '[({'.includes(bracket) ? open + 1 : Math.max(0, open - 1);
    if (open > mostBrackets) return index;
  }
  return undefined;
}

function operatorsAt(text: string): number | undefined {
  let end = 0;
  for (const { index } of text.matchAll(/\{|^(?:import|export)\b/gm)) {
    if (index < end) continue;
    const next = text.indexOf('}', index);
    end = next === -1 ? text.length : next;
    if (end - index <= mostOperators) continue;
    const between = text.slice(index, end);
    const operators = between.match(/[!~=?*+-]|\b(?:new|typeof|void|await)\b/g)?.length ?? 0;
    if (operators > mostOperators) return index;
  }
  return undefined;
}

function marksAt(text: string): number | undefined {
  let count = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/\n[ \t]*\n|[&:](?=[\w#])/g)) {
    if (mark.startsWith('\n')) [count, start] = [0, index + mark.length];
    else count += 1;
    if (count > mostMarks) return start;
  }
  return undefined;
}
