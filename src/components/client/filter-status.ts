// Says how many questions the filters leave, since the filters themselves are CSS, which tells a screen
// reader nothing (WCAG 4.1.3), and opens one of them by chance.
export {};

const form = document.querySelector<HTMLFormElement>('.filters');
const status = document.querySelector<HTMLElement>('.filtered');

const all = () => [...document.querySelectorAll<HTMLElement>('.question-list > li')];
const shown = () => all().filter((question) => question.getClientRects().length > 0);

function updateStatus(): void {
  // After the reset of a form its fields still hold what they held.
  requestAnimationFrame(() => {
    const [left, count] = [shown().length, all().length];
    if (status) status.textContent = `${left} of ${count} question${count === 1 ? '' : 's'}`;
  });
}
document.querySelector('.random-question')?.addEventListener('click', () => {
  const left = shown();
  left[Math.floor(Math.random() * left.length)]?.querySelector('a')?.click();
});
form?.addEventListener('change', updateStatus);
form?.addEventListener('reset', updateStatus);
