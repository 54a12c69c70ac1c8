// Announces how many questions match the filters, because the filters are CSS, which announces nothing to screen
// readers (WCAG 4.1.3). A button opens one of the visible questions at random.
export {};

const form = document.querySelector<HTMLFormElement>('.filters');
const status = document.querySelector<HTMLElement>('.filtered');

const allQuestions = () => [...document.querySelectorAll<HTMLElement>('.entries > li')];
const visibleQuestions = () =>
  allQuestions().filter((question) => question.getClientRects().length > 0);

function updateStatus(): void {
  // A reset event fires before the fields change.
  requestAnimationFrame(() => {
    const [left, count] = [visibleQuestions().length, allQuestions().length];
    if (status) status.textContent = `${left} of ${count} question${count === 1 ? '' : 's'}`;
  });
}
document.querySelector('.random-question')?.addEventListener('click', () => {
  const visible = visibleQuestions();
  visible[Math.floor(Math.random() * visible.length)]?.querySelector('a')?.click();
});
form?.addEventListener('change', updateStatus);
form?.addEventListener('reset', updateStatus);
