/** Patterns for British and American spellings, each with the replacement that gives the other spelling. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}{3,}i)s(e|es|ed|er|ers|ing|ation|ations|able)$/u, '$1z$2'],
  [/^(\p{L}{3,}i)z(e|es|ed|er|ers|ing|ation|ations|able)$/u, '$1s$2'],
  [/^(\p{L}{3,}y)s(e|es|ed|er|ers|ing)$/u, '$1z$2'],
  [/^(\p{L}{3,}y)z(e|es|ed|er|ers|ing)$/u, '$1s$2'],
  [/^(col|behavi|fav|hon|neighb|flav|lab|harb|rum|arm|endeav)our/, '$1or'],
  [/^(col|behavi|fav|hon|neighb|flav|lab|harb|rum|arm|endeav)or/, '$1our'],
  [/^(cent|fib|lit|met|theat)re(s|d)?$/, '$1er$2'],
  [/^(cent|fib|lit|met|theat)er(s|ed)?$/, '$1re$2'],
  [/^(catal|dial|anal)ogue/, '$1og'],
  [/^(catal|dial|anal)og(?!u)/, '$1ogue'],
  [/^artefact/, 'artifact'],
  [/^artifact/, 'artefact'],
  [/^(licen|defen|offen|practi)ce/, '$1se'],
  [/^(licen|defen|offen|practi)se/, '$1ce'],
  [/^grey/, 'gray'],
  [/^gray/, 'grey'],
  [/^(programme)(s?)$/, 'program$2'],
  [
    /^(cancel|label|model|signal|travel|total|level|tunnel|channel|initial|dial|fuel)l(ed|er|ers|ing)$/,
    '$1$2',
  ],
  [
    /^(cancel|label|model|signal|travel|total|level|tunnel|channel|initial|dial|fuel)(ed|er|ers|ing)$/,
    '$1l$2',
  ],
  [/^(fulfi|enro|insta)l(s?|ment)$/, '$1ll$2'],
  [/^(fulfi|enro|insta)ll(s?|ment)$/, '$1l$2'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^(judg|acknowledg)ment/, '$1ement'],
  [/^(ag)eing$/, '$1ing'],
  [/^(ag)ing$/, '$1eing'],
];

/** The British spellings of an American word and the reverse, such as `analyse` for `analyze`; often there are none. */
export function otherSpellings(word: string): string[] {
  const others = spellings.flatMap(([pattern, replacement]) => {
    const otherWord = word.replace(pattern, replacement);
    return otherWord === word ? [] : [otherWord];
  });
  return [...new Set(others)];
}
