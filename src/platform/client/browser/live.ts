const pause = 1500;
/** Long work that takes for ever is looked after by hand. */
const mostLooks = 1200;

/** Keeps a part of the page with `data-live="address"` up to date until its new version is final; without this a link does. */
export function followLiveParts(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) void follow(part);
}

async function follow(part: HTMLElement): Promise<void> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const fresh = await latest(part).catch(() => undefined);
    if (fresh && !fresh.dataset.live) return part.replaceWith(fresh);
    if (fresh) update(part, fresh);
  }
}

async function latest(part: HTMLElement): Promise<HTMLElement | undefined> {
  const answer = await fetch(part.dataset.live ?? '', { headers: { accept: 'text/html' } });
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(part.id);
  return fresh ? document.adoptNode(fresh) : undefined;
}

/** Only the numbers change while work goes on: whoever is about to press a button in the part keeps the focus. */
function update(part: HTMLElement, fresh: HTMLElement): void {
  const numbers = fresh.querySelector('.app-progress__numbers')?.textContent;
  const shown = part.querySelector('.app-progress__numbers');
  if (shown && numbers) shown.textContent = numbers;
  const bar = part.querySelector('progress');
  const freshBar = fresh.querySelector('progress');
  if (bar && freshBar) bar.value = freshBar.value;
}
