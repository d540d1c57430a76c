/** After a failed form the summary takes the focus; its links lead into the fields. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    const frame = field.closest('.kern-form-input, .kern-fieldset, .kern-form-check') ?? field;
    frame.scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  });
}
