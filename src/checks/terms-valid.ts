import { suggest } from '../diagnostics/nearest.ts';
import type { SeriesCheck } from './context.ts';
import { missingSection } from './missing-section.ts';

/** No two terms of the glossary share a word, and each refers only to terms and to a section that exist. */
export const termsValid: SeriesCheck = ({ glossary: { file, terms }, parts }, report) => {
  const ids = terms.map(({ id }) => id);
  const owners = new Map<string, string>();
  for (const term of terms) {
    const reportAt = (
      code: 'term-duplicate' | 'term-unknown' | 'section-unknown',
      message: string,
      hint: string,
    ) => report({ file, line: term.line, column: 1, code, message, hint });

    for (const name of new Set([term.id, term.term, ...term.forms])) {
      const owner = owners.get(name);
      if (owner && owner !== term.id) {
        const hint = 'keep the word at one of the two terms';
        reportAt('term-duplicate', `"${name}" belongs to the term "${owner}" too`, hint);
      } else if (owner && name === term.id) {
        reportAt('term-duplicate', `the id "${term.id}" stands twice`, 'rename one of the terms');
      }
      owners.set(name, term.id);
    }
    for (const other of term.see) {
      if (ids.includes(other)) continue;
      reportAt('term-unknown', `there is no term "${other}" to see`, suggest(other, ids));
    }
    const [slug = '', chapter = '', section = ''] = term.section.split(/[/#]/);
    const part = parts.find((candidate) => candidate.slug === slug);
    const missing = part
      ? missingSection(part, { chapter, section })
      : {
          message: `there is no part "${slug}"`,
          hint: suggest(
            slug,
            parts.map((candidate) => candidate.slug),
          ),
        };
    if (missing) reportAt('section-unknown', missing.message, missing.hint);
  }
};
