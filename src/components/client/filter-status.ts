// Says how many questions the filters leave. The filters themselves are CSS, which tells a screen reader
// nothing (WCAG 4.1.3).
export {};

const form = document.querySelector<HTMLFormElement>('.filters');
const status = document.querySelector<HTMLElement>('.filtered');

function say(): void {
  // After the reset of a form its fields still hold what they held.
  requestAnimationFrame(() => {
    const questions = [...document.querySelectorAll('.question-list > li')];
    const left = questions.filter((question) => question.getClientRects().length > 0).length;
    if (status) status.textContent = `${left} of ${questions.length} questions`;
  });
}
form?.addEventListener('change', say);
form?.addEventListener('reset', say);
