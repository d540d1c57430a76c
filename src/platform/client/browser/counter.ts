const pause = 900;

/** Counts what is left while typing; screen readers hear it in the pauses only. */
export function enhanceCounters(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-counter]')) countIn(area);
}

function countIn(area: HTMLTextAreaElement): void {
  const shown = document.getElementById(`${area.id}-limit`);
  if (!shown) return;
  const limit = Number(area.dataset['counter']);
  const format = new Intl.NumberFormat(document.documentElement.lang);
  const spoken = document.createElement('p');
  spoken.className = 'kern-sr-only';
  spoken.setAttribute('role', 'status');
  const visible = document.createElement('p');
  visible.className = 'app-limit';
  visible.setAttribute('aria-hidden', 'true');
  shown.after(visible, spoken);
  shown.classList.add('kern-sr-only');

  const text = (): string => {
    // Line breaks count once, as on the server.
    const left = limit - area.value.replaceAll('\r\n', '\n').length;
    const pattern = (left < 0 ? area.dataset['textOver'] : area.dataset['textLeft']) ?? '{count}';
    visible.classList.toggle('app-limit--over', left < 0);
    return pattern.replace('{count}', format.format(Math.abs(left)));
  };
  let timer = 0;
  visible.textContent = text();
  area.addEventListener('input', () => {
    const now = text();
    visible.textContent = now;
    clearTimeout(timer);
    timer = setTimeout(() => (spoken.textContent = now), pause);
  });
}
