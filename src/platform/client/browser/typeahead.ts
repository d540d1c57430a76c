import { SuggestionList, type Suggestion } from './suggestion-list.js';

const delay = 200;
const shortest = 2;

/** Suggestions below the field, after the combobox pattern of the ARIA Authoring Practices. */
export function enhanceTypeaheads(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-typeahead]')) suggestIn(input);
}

function suggestIn(input: HTMLInputElement): void {
  const target = document.getElementById(input.dataset['typeaheadValue'] ?? '');
  const list = new SuggestionList(input, (chosen) => {
    input.value = chosen.text;
    if (target instanceof HTMLInputElement) target.value = chosen.value;
  });
  let timer = 0;
  let asked: AbortController | undefined;

  const ask = async (): Promise<void> => {
    asked?.abort();
    const query = input.value.trim();
    if (query.length < shortest) return list.close();
    asked = new AbortController();
    const url = new URL(input.dataset['typeahead'] ?? '', location.href);
    url.searchParams.set('q', query);
    try {
      const answer = await fetch(url, { signal: asked.signal, headers: { accept: 'application/json' } });
      if (answer.ok && document.activeElement === input) list.show((await answer.json()) as Suggestion[]);
    } catch {
      list.close();
    }
  };

  input.addEventListener('input', () => {
    if (target instanceof HTMLInputElement) target.value = '';
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), delay);
  });
  input.addEventListener('blur', () => list.close());
  input.addEventListener('keydown', (event) => {
    if (list.handle(event.key)) event.preventDefault();
  });
}
