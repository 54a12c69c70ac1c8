import { suggest } from '../diagnostics/nearest.ts';
import { cardById } from '../series/look-up.ts';
import { type Check, partOf } from './context.ts';

/** Every question card that a page shows exists. */
export const questionsExist: Check = (context, reportAt) => {
  for (const { name, attributes, ...position } of context.source.outline.elements) {
    const { id, part: folder } = attributes;
    const owner = partOf(context, folder);
    if (name !== 'Question' || !id || !owner) continue;
    if (cardById(owner.part, id)) continue;
    const ids = owner.part.questions.map((question) => question.id);
    reportAt(position, 'question-unknown', `there is no question "${id}"`, suggest(id, ids));
  }
};
