import { suggest } from '../diagnostics/nearest.ts';
import { cardById } from '../series/look-up.ts';
import { type Check, partOf } from './context.ts';

/** Every card that a page shows is there. */
export const questionsExist: Check = (context, reportAt) => {
  for (const { name, attributes, ...place } of context.source.outline.elements) {
    const { id, part: folder } = attributes;
    const home = partOf(context, folder);
    if (name !== 'Question' || !id || !home) continue;
    if (cardById(home.part, id)) continue;
    const ids = home.part.questions.map((question) => question.id);
    reportAt(place, 'question-unknown', `there is no question "${id}"`, suggest(id, ids));
  }
};
