import { element, find } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import type { Card } from '../deck.ts';
import { isSelected } from '../selection.ts';
import { addReadingCheckboxes, wasRead } from './chapters-read.ts';
import { fillFromAddress, valuesOf, writeToAddress } from './form-address.ts';
import { withDeck } from './load-deck.ts';
import { mergeProgress, type Progress } from './progress.ts';
import { readProgress, type StoredProgress, storeProgress } from './progress-store.ts';
import { setQuery } from './set-link.ts';

/** Milliseconds of a day. */
const msPerDay = 86_400_000;

/** Starts the page of study plans: shows the plan that the address names, and marks the steps that are done. */
export function start(room: HTMLElement, status: HTMLElement): void {
  const form = find<HTMLFormElement>(room, 'form');
  const begun = find<HTMLInputElement>(form, '.begun');
  const plans = [...room.querySelectorAll<HTMLDetailsElement>('.plan')];
  let { progress, warning = '' } = readProgress();
  /** Empty until the deck is loaded. */
  let cards: readonly Card[] = [];
  let unknown = fillFromAddress(form).map((value) => `There is no plan with the ${value}. `);
  const planStart = () => progress.plan.get('begun')?.day ?? '';
  const show = () => {
    const { days, level = '' } = valuesOf(form);
    for (const plan of plans)
      plan.open = plan.dataset['days'] === days && plan.dataset['level'] === level;
    const plan = find(room, '.plan[open]');
    const asked = (step: HTMLElement) => cardsOfStep(step, cards, level);
    status.replaceChildren(...unknown, ...planStatus(plan, planStart(), progress, asked), warning);
    for (const step of stepsOf(plan)) leadToReview(step.querySelector('a'), asked(step));
    leadToReview(plan.querySelector('.answer'), stepsOf(plan).flatMap(asked));
  };
  const reviewPath = find<HTMLAnchorElement>(room, '.answer').pathname;
  /** Lets a link lead to the page that asks these cards, since only answers that are given there count as done. */
  const leadToReview = (link: HTMLAnchorElement | null, asked: readonly Card[]) => {
    if (!link || asked.length === 0) return;
    link.pathname = reviewPath;
    link.hash = '';
    link.search = setQuery({ name: '', codes: asked.map(({ code }) => code) });
  };
  const keep = (stored: StoredProgress) => {
    // When storage is blocked, the progress lasts as long as the page.
    progress = stored.writable ? stored.progress : mergeProgress(progress, stored.progress);
    warning = stored.warning ?? '';
    show();
  };
  begun.value = planStart();
  begun.addEventListener('change', () =>
    keep(
      storeProgress({
        plan: new Map([['begun', { at: new Date().toISOString(), day: begun.value }]]),
      }),
    ),
  );
  form.addEventListener('change', () => {
    unknown = [];
    writeToAddress(form);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  // The plan is there at once; only its chapters and the set of its cards wait for the deck.
  show();
  const loading = withDeck(status, 'Loading the cards…', (deck) => {
    cards = deck.cards;
    room.classList.remove('static');
    addReadingCheckboxes(room, deck, progress, keep);
    show();
  });
  // Without the cards all plans are shown as they are without scripts.
  void loading.then(() => room.classList.toggle('static', cards.length === 0));
}

/**
 * Marks the steps of a plan that are done, and the current day. Returns the text about minutes done and expected, and
 * the next step.
 */
function planStatus(
  plan: HTMLElement,
  begun: string,
  progress: Progress,
  asked: (step: HTMLElement) => Card[],
): (Node | string)[] {
  const days = [...plan.querySelectorAll<HTMLElement>('.days > li')];
  const today = begun ? Math.floor((todayUtcMs() - Date.parse(begun)) / msPerDay) : -1;
  const sums = { all: 0, due: 0, done: 0 };
  let next: HTMLElement | undefined;
  for (const step of stepsOf(plan)) {
    const takes = Number(step.dataset['takes']);
    const day = days.findIndex((each) => each.contains(step));
    const { part, words } = stepProgress(step, asked(step), progress);
    sums.all += takes;
    if (day <= today) sums.due += takes;
    sums.done += takes * part;
    if (part < 1) next ??= step;
    step.querySelector('.state')?.remove();
    if (words) step.querySelector('.facts')?.append(element('span', { class: 'state' }, words));
  }
  days.forEach((day, at) => {
    day.classList.toggle('today', at === today);
    if (at === today) day.setAttribute('aria-current', 'date');
    else day.removeAttribute('aria-current');
  });
  const done = `Done: ${Math.round(sums.done)} of ${counted(sums.all, 'minute')}. `;
  return [...expectedText(today, days.length, sums.due), done, ...nextStepView(next)];
}

function expectedText(today: number, days: number, due: number): string[] {
  if (days === 0 || today < 0) return [];
  if (today >= days) return [`The ${days} days are over. `];
  return [`Day ${today + 1} of ${days}; expected by tonight: ${counted(due, 'minute')}. `];
}

function nextStepView(step: HTMLElement | undefined): (Node | string)[] {
  const link = step?.querySelector('a');
  if (!link) return ['All of it is done.'];
  return ['Next: ', element('a', { href: link.href }, link.textContent.trim())];
}

const stepsOf = (plan: Element): HTMLElement[] => [
  ...plan.querySelectorAll<HTMLElement>('.steps > li'),
];

/** The cards of a step, which its data attributes describe; none for reading. */
function cardsOfStep({ dataset }: HTMLElement, cards: readonly Card[], level = ''): Card[] {
  const first = Number(dataset['first'] ?? 0);
  return cards
    .filter((card) => card.topic === dataset['topic'] && isSelected(card, { level }))
    .slice(first, first + Number(dataset['asked'] ?? 0));
}

/** The done portion of a step, from 0 to 1, and the words for it. */
function stepProgress({ dataset }: HTMLElement, asked: readonly Card[], { cards, read }: Progress) {
  if (!dataset['asked']) {
    const part = wasRead(read.get(`${dataset['topic']}`)) ? 1 : 0;
    return { part, words: part ? ' · read' : '' };
  }
  const answered = asked.filter(({ id }) => cards.has(id)).length;
  const words = answered === asked.length ? ' · done' : ` · ${answered} answered`;
  return { part: answered / (asked.length || 1), words: answered > 0 ? words : '' };
}

/** Midnight UTC of today's local date in milliseconds, as `Date.parse()` returns it for the value of a date field. */
function todayUtcMs(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}
