import { element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import type { Card, Deck } from '../deck.ts';
import { readingTicks, wasRead } from './chapters-read.ts';
import { withDeck } from './load-deck.ts';
import { merged, type Progress } from './progress.ts';
import { beginPlan, planBegun, readKept } from './progress-store.ts';
import { setQuery } from './set-link.ts';

/** Milliseconds of a day. */
const dayLength = 86_400_000;

/** Shows the plan that the address asks for, and what of it is done. */
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
  begun.value = planBegun();
  const plans = [...room.querySelectorAll<HTMLDetailsElement>('.plan')];
  let { progress, fault = '' } = readKept();
  const show = () => {
    for (const plan of plans)
      plan.open = plan.dataset['days'] === days.value && plan.dataset['level'] === level.value;
    const plan = plans.find(({ open }) => open);
    if (!plan) return;
    const asked = (step: HTMLElement) => cardsOf(step, deck, level.value);
    status.replaceChildren(...unknown, ...standing(plan, begun.value, progress, asked), fault);
    const answer = plan.querySelector<HTMLAnchorElement>('.answer');
    const steps = [...plan.querySelectorAll<HTMLElement>('.steps > li')];
    const codes = steps.flatMap(asked).map(({ code }) => code);
    if (answer) answer.search = setQuery({ name: '', codes });
  };
  form.addEventListener('change', () => {
    unknown.length = 0;
    if (begun.value !== planBegun()) beginPlan(begun.value);
    const query = new URLSearchParams({
      days: days.value,
      ...(level.value && { level: level.value }),
    });
    history.replaceState(null, '', `?${query}`);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  readingTicks(room, deck, progress, (kept) => {
    // Where nothing can be written, this page itself remembers.
    progress = kept.writable ? kept.progress : merged(progress, kept.progress);
    fault = kept.fault ?? '';
    show();
  });
  form.hidden = false;
  show();
}

/** Marks what of a plan is done, and says it, with what was expected by today and what comes next. */
function standing(
  plan: HTMLElement,
  begun: string,
  progress: Progress,
  asked: (step: HTMLElement) => Card[],
): (Node | string)[] {
  const days = [...plan.querySelectorAll<HTMLElement>('.days > li')];
  const today = begun ? Math.floor((startOfToday() - Date.parse(begun)) / dayLength) : -1;
  const sums = { all: 0, due: 0, done: 0 };
  let next: HTMLElement | undefined;
  for (const step of plan.querySelectorAll<HTMLElement>('.steps > li')) {
    const takes = Number(step.dataset['takes']);
    const day = days.findIndex((each) => each.contains(step));
    const { part, words } = doneOf(step, asked(step), progress);
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
  return [...expected(today, days.length, sums.due), done, ...nextStep(next)];
}

function expected(today: number, days: number, due: number): string[] {
  if (days === 0 || today < 0) return [];
  if (today >= days) return [`The ${days} days are over. `];
  return [`Day ${today + 1} of ${days}; expected by tonight: ${counted(due, 'minute')}. `];
}

function nextStep(step: HTMLElement | undefined): (Node | string)[] {
  const link = step?.querySelector('a');
  if (!link) return ['All of it is done.'];
  return ['Next: ', element('a', { href: link.href }, link.textContent.trim())];
}

/** The cards that a step asks, as the server drew them. */
function cardsOf({ dataset }: HTMLElement, deck: Deck, level: string): Card[] {
  const first = Number(dataset['first'] ?? 0);
  return deck.cards
    .filter((card) => card.topic === dataset['topic'] && (!level || card.level === level))
    .slice(first, first + Number(dataset['asked'] ?? 0));
}

/** How much of a step is done, from 0 to 1, and in words. */
function doneOf({ dataset }: HTMLElement, asked: readonly Card[], { cards, read }: Progress) {
  if (asked.length === 0) {
    const part = wasRead(read.get(`${dataset['topic']}`)) ? 1 : 0;
    return { part, words: part ? ' · read' : '' };
  }
  const answered = asked.filter(({ id }) => cards.has(id)).length;
  const words = answered === asked.length ? ' · done' : ` · ${answered} answered`;
  return { part: answered / asked.length, words: answered > 0 ? words : '' };
}

/** The day of today as a date field would have it. */
function startOfToday(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}
