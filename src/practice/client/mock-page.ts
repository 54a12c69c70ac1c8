import { find, fromTemplate, onButtons } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import { practiceAddresses } from '../../series/model.ts';
import { copyButton } from './copy-button.ts';
import { runInterview } from './interview.ts';
import { withDeck } from './load-deck.ts';
import { type MockSettings, mockQuery, parseMockQuery } from './mock-link.ts';
import { type MockRecord, newRecord, questionsOf, readRecord } from './mock-record.ts';
import { pickQuestions } from './pick-questions.ts';
import { absoluteUrl } from './rich-text.ts';
import { newSeed } from './shuffle.ts';

/** Starts the page of mock interviews: runs the interview whose link was opened, or lets the reader make a link. */
export function start(room: HTMLElement, status: HTMLElement): void {
  const form = find<HTMLFormElement>(room, 'form');
  const makeAnother = (why: string) => {
    status.textContent = why;
    find<HTMLInputElement>(form, '[name=seed]').value = newSeed();
    form.hidden = false;
  };
  const settings = parseMockQuery(location.search);
  if (settings === undefined || typeof settings === 'string') {
    makeAnother(settings ?? '');
    return;
  }
  void withDeck(status, 'Loading the questions…', (deck) => {
    const cards = pickQuestions(deck, settings);
    if (cards.length === 0) {
      const asked = [settings.level, settings.part].filter(Boolean).join(' in ');
      makeAnother(`The guide has no questions for “${asked}”. Choose again.`);
      return;
    }
    form.remove();
    const link = mockQuery(settings);
    const title = `Mock interview, ${settingsText(settings)}`;
    const url = absoluteUrl(practiceAddresses.mock + link);
    const begin = (record: MockRecord) => {
      const questions = questionsOf(cards, record);
      runInterview(room, { questions, record, minutes: settings.minutes, title, url });
    };
    const left = readRecord(link, cards.length);
    if (left) begin(left);
    else
      showLobby(
        room,
        `${counted(cards.length, 'question')}, ${settingsText(settings)}`,
        url,
        (view) => begin(newRecord(link, view, cards.length)),
      );
  });
}

const settingsText = ({ level, minutes, seed }: MockSettings): string =>
  `${level || 'all levels'}, ${counted(minutes, 'minute')}, number ${seed}`;

/** Shows the first screen of an interview: the link for the other person, and the choice between the two views. */
function showLobby(
  room: HTMLElement,
  title: string,
  url: string,
  choose: (view: MockRecord['view']) => void,
): void {
  const lobby = fromTemplate('#lobby');
  const link = find<HTMLInputElement>(lobby, 'input');
  find(lobby, 'h2').textContent = title;
  link.value = url;
  find(lobby, '.choices').append(copyButton('Copy the link', () => url));
  const take = (view: MockRecord['view']) => {
    lobby.remove();
    choose(view);
  };
  onButtons(lobby, {
    candidate: () => take('candidate'),
    interviewer: () => take('interviewer'),
  });
  room.append(lobby);
}
