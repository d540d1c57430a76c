/**
 * Keeps the part of the page with `data-changes="address"` as new as the server says there (`data-version` is what it shows). Where
 * somebody is typing in it, a hint appears instead. Without this the page is reloaded by hand.
 */
export function followChanges(): void {
  const shown = document.querySelector<HTMLElement>('[data-changes]');
  if (!shown) return;
  const id = shown.id;
  const source = new EventSource(shown.dataset.changes ?? '');
  source.addEventListener('message', ({ data }) => {
    const part = document.getElementById(id);
    if (part && part.dataset.version !== data) void renew(part);
  });
}

async function renew(part: HTMLElement): Promise<void> {
  if (isBeingFilled(part)) {
    part.querySelector('[data-changed]')?.removeAttribute('hidden');
    return;
  }
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(part.id);
  if (!fresh) return;
  const focused = part.contains(document.activeElement) ? document.activeElement?.id : undefined;
  part.replaceWith(document.adoptNode(fresh));
  if (focused) document.getElementById(focused)?.focus();
}

const isBeingFilled = (part: HTMLElement): boolean =>
  [
    ...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=hidden]), textarea'),
  ].some(
    (field) =>
      field.value !== field.defaultValue ||
      (field instanceof HTMLInputElement && field.checked !== field.defaultChecked),
  );
