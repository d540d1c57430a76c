const patience = 10_000;

/** One click, one post: further submits of the same form are dropped until the page is shown again. */
export function guardSubmits(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || 'repeatable' in form.dataset) return;
    if ('sent' in form.dataset) {
      event.preventDefault();
      return;
    }
    form.dataset['sent'] = '';
    // A download leaves the page where it is: the form must come back to life.
    setTimeout(() => delete form.dataset['sent'], patience);
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) form.removeAttribute('data-sent');
  });
}
