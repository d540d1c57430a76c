export interface Suggestion {
  value: string;
  text: string;
  hint?: string;
}

/** The list of a combobox: shows, moves, chooses, and says how many there are. */
export class SuggestionList {
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('p');
  private suggestions: Suggestion[] = [];
  private active = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly choose: (suggestion: Suggestion) => void,
  ) {
    this.list.id = `${input.id}-list`;
    this.list.className = 'app-suggestions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
    this.status.className = 'kern-sr-only';
    this.status.setAttribute('role', 'status');
    input.after(this.list, this.status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.list.id);
    input.setAttribute('aria-expanded', 'false');
    // Before the field loses the focus.
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const item = event.target instanceof Element ? event.target.closest('li') : null;
      if (item) this.take([...this.list.children].indexOf(item));
    });
  }

  show(suggestions: Suggestion[]): void {
    this.suggestions = suggestions;
    this.list.replaceChildren(...suggestions.map((each, index) => this.item(each, index)));
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute('aria-expanded', String(suggestions.length > 0));
    this.status.textContent = this.count(suggestions.length);
    this.mark(-1);
  }

  close(): void {
    this.suggestions = [];
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.mark(-1);
  }

  /** True when the key was meant for the list. */
  handle(key: string): boolean {
    const { length } = this.suggestions;
    if (length === 0) return false;
    if (key === 'ArrowDown') this.mark((this.active + 1) % length);
    else if (key === 'ArrowUp') this.mark((this.active <= 0 ? length : this.active) - 1);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && this.active >= 0) this.take(this.active);
    else return false;
    return true;
  }

  private take(index: number): void {
    const suggestion = this.suggestions[index];
    if (suggestion) this.choose(suggestion);
    this.close();
  }

  private mark(index: number): void {
    this.active = index;
    for (const [position, item] of [...this.list.children].entries()) {
      item.setAttribute('aria-selected', String(position === index));
      if (position === index) item.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
  }

  private item(suggestion: Suggestion, index: number): HTMLLIElement {
    const item = document.createElement('li');
    item.id = `${this.list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.textContent = suggestion.text;
    if (suggestion.hint) {
      const hint = document.createElement('small');
      hint.textContent = suggestion.hint;
      item.append(hint);
    }
    return item;
  }

  private count(length: number): string {
    const { textNone, textOne, textMany } = this.input.dataset;
    const text = length === 0 ? textNone : length === 1 ? textOne : textMany;
    return (text ?? '').replace('{count}', String(length));
  }
}
