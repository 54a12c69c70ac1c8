import { suggest } from '../diagnostics/nearest.ts';
import type { SeriesCheck } from './context.ts';
import { missingSection } from './missing-section.ts';

/** Every version fact names a release that its `versions.yaml` lists, and a section of its part. */
export const factsInSections: SeriesCheck = ({ parts }, report) => {
  for (const part of parts) {
    if (!part.versions) continue;
    const { file, releases, facts } = part.versions;
    const knownVersions = releases.map(({ version }) => version);
    for (const fact of facts) {
      const position = { file, line: fact.line, column: 1 };
      if (!knownVersions.includes(fact.version)) {
        const message = `there is no release "${fact.version}" in the calendar`;
        report({
          ...position,
          code: 'release-unknown',
          message,
          hint: suggest(fact.version, knownVersions),
        });
      }
      const [chapter = '', section = ''] = fact.section.split('#');
      const missing = missingSection(part, { chapter, section });
      if (missing) report({ ...position, code: 'section-unknown', ...missing });
    }
  }
};
