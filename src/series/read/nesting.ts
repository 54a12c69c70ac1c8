/** A line that opens 100 quotations and lists; the time to parse one grows with the square of their number. */
const deepLine = /^[ \t]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]*){100}/m;

/** Tags that a text may have; the time to find their ends grows with the square of their number. */
const maxTags = 5_000;

/** Brackets that may be open at once; the recursive parser overflows its stack between 1,000 and 4,000. */
const maxOpenBrackets = 500;

/** Operators that an expression may have; `a=a=a=…` overflows the parser's stack between 16,000 and 100,000. */
const maxOperators = 5_000;

/** Entities and `:words` that a paragraph may have; the time to parse them grows with the square of their number. */
const maxMarks = 4_000;

/**
 * Finds the line from which on a text is so deep or dense that a parser could hang or crash without an error.
 * It counts characters, because the text must not be parsed yet; each limit is about ten times what authors write.
 * @returns the 1-based line; undefined when the text can be parsed
 */
export function tooDeepLine(text: string): number | undefined {
  const tooDeepOffset = [deepLineOffset, tagsOffset, bracketsOffset, operatorsOffset, marksOffset]
    .map((offsetIn) => offsetIn(text))
    .find((offset) => offset !== undefined);
  return tooDeepOffset === undefined ? undefined : text.slice(0, tooDeepOffset).split('\n').length;
}

const deepLineOffset = (text: string) => deepLine.exec(text)?.index;

function tagsOffset(text: string): number | undefined {
  const tags = [...text.matchAll(/<[\w>]/g)];
  return tags[maxTags]?.index;
}

function bracketsOffset(text: string): number | undefined {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[({\])}]/g)) {
    open = '[({'.includes(bracket) ? open + 1 : Math.max(0, open - 1);
    if (open > maxOpenBrackets) return index;
  }
  return undefined;
}

function operatorsOffset(text: string): number | undefined {
  let end = 0;
  for (const { index } of text.matchAll(/\{|^(?:import|export)\b/gm)) {
    if (index < end) continue;
    const next = text.indexOf('}', index);
    end = next === -1 ? text.length : next;
    if (end - index <= maxOperators) continue;
    const between = text.slice(index, end);
    const operators = between.match(/[!~=?*+-]|\b(?:new|typeof|void|await)\b/g)?.length ?? 0;
    if (operators > maxOperators) return index;
  }
  return undefined;
}

function marksOffset(text: string): number | undefined {
  let count = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/\n[ \t]*\n|[&:](?=[\w#])/g)) {
    if (mark.startsWith('\n')) [count, start] = [0, index + mark.length];
    else count += 1;
    if (count > maxMarks) return start;
  }
  return undefined;
}
