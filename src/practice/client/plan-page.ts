import { element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import type { Card, Deck } from '../deck.ts';
import { addReadingCheckboxes, wasRead } from './chapters-read.ts';
import { withDeck } from './load-deck.ts';
import { mergeProgress, type Progress } from './progress.ts';
import { readPlanStart, readProgress, storePlanStart } from './progress-store.ts';
import { setQuery } from './set-link.ts';

/** Milliseconds of a day. */
const msPerDay = 86_400_000;

/** Starts the page of study plans: shows the plan that the address names, and marks the steps that are done. */
export function start(room: HTMLElement): void {
  const form = room.querySelector('form');
  const status = room.querySelector<HTMLElement>('[role=status]');
  if (!form || !status) return;
  const loading = withDeck(status, 'Loading the cards…', (deck) => {
    room.classList.remove('static');
    choosePlan(room, form, status, deck);
  });
  // Without the cards the form stays hidden, and all plans are shown as they are without scripts.
  void loading.then(() => room.classList.toggle('static', Boolean(form.hidden)));
}

function choosePlan(
  room: HTMLElement,
  form: HTMLFormElement,
  status: HTMLElement,
  deck: Deck,
): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const [days, level, begun] = [field('days'), field('level'), field('begun')];
  const asked = new URLSearchParams(location.search);
  const unknown = [days, level].flatMap((choice) => {
    const value = asked.get(choice.name);
    if (!value) return [];
    const before = choice.value;
    choice.value = value;
    if (choice.value === value) return [];
    choice.value = before;
    return [`There is no plan with the ${choice.name} “${value.slice(0, 40)}”. `];
  });
  begun.value = readPlanStart();
  const plans = [...room.querySelectorAll<HTMLDetailsElement>('.plan')];
  let { progress, warning = '' } = readProgress();
  const show = () => {
    for (const plan of plans)
      plan.open = plan.dataset['days'] === days.value && plan.dataset['level'] === level.value;
    const plan = plans.find(({ open }) => open);
    if (!plan) return;
    const asked = (step: HTMLElement) => cardsOfStep(step, deck, level.value);
    status.replaceChildren(...unknown, ...planStatus(plan, begun.value, progress, asked), warning);
    const answer = plan.querySelector<HTMLAnchorElement>('.answer');
    const steps = [...plan.querySelectorAll<HTMLElement>('.steps > li')];
    const codes = steps.flatMap(asked).map(({ code }) => code);
    if (answer) answer.search = setQuery({ name: '', codes });
  };
  form.addEventListener('change', () => {
    unknown.length = 0;
    if (begun.value !== readPlanStart()) storePlanStart(begun.value);
    const query = new URLSearchParams({
      days: days.value,
      ...(level.value && { level: level.value }),
    });
    history.replaceState(null, '', `?${query}`);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addReadingCheckboxes(room, deck, progress, (kept) => {
    // When storage is blocked, the progress lasts as long as the page.
    progress = kept.writable ? kept.progress : mergeProgress(progress, kept.progress);
    warning = kept.warning ?? '';
    show();
  });
  form.hidden = false;
  show();
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
  for (const step of plan.querySelectorAll<HTMLElement>('.steps > li')) {
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

/** The cards of a step, which its data attributes describe. */
function cardsOfStep({ dataset }: HTMLElement, deck: Deck, level: string): Card[] {
  const first = Number(dataset['first'] ?? 0);
  return deck.cards
    .filter((card) => card.topic === dataset['topic'] && (!level || card.level === level))
    .slice(first, first + Number(dataset['asked'] ?? 0));
}

/** The done portion of a step, from 0 to 1, and the words for it. */
function stepProgress({ dataset }: HTMLElement, asked: readonly Card[], { cards, read }: Progress) {
  if (asked.length === 0) {
    const part = wasRead(read.get(`${dataset['topic']}`)) ? 1 : 0;
    return { part, words: part ? ' · read' : '' };
  }
  const answered = asked.filter(({ id }) => cards.has(id)).length;
  const words = answered === asked.length ? ' · done' : ` · ${answered} answered`;
  return { part: answered / asked.length, words: answered > 0 ? words : '' };
}

/** Midnight UTC of today's local date in milliseconds, as `Date.parse()` returns it for the value of a date field. */
function todayUtcMs(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}
