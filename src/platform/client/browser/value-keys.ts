/** Longest pause between the digits of one value. */
const together = 1_500;

/**
 * Scales with data-value-keys: while the focus is on one of their values, typing a value chooses it, and a letter the choice that begins
 * with it. Elsewhere, and with a modifier, these keys do what they always do.
 */
export function chooseByKeys(): void {
  for (const scale of document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-value-keys]'))
    new ValueKeys(scale).start();
}

class ValueKeys {
  private typed = '';
  private at = 0;

  constructor(private readonly scale: HTMLFieldSetElement) {}

  start(): void {
    if ('listening' in this.scale.dataset) return;
    this.scale.dataset['listening'] = '';
    this.scale.addEventListener('keydown', (event) => this.press(event));
  }

  private press(event: KeyboardEvent): void {
    const { target, key, timeStamp } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[\d.,-]$|^[a-z]$/i.test(key)) return;
    const character = key === ',' ? '.' : key.toLowerCase();
    const longer = timeStamp - this.at < together ? this.typed + character : character;
    this.typed = this.beginsOne(longer) ? longer : character;
    this.at = timeStamp;
    const choice = this.choices().find(({ value }) => value === this.typed) ?? this.named(this.typed);
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    choice.focus();
    for (const type of ['input', 'change']) choice.dispatchEvent(new Event(type, { bubbles: true }));
  }

  private beginsOne(text: string): boolean {
    return this.choices().some(({ value }) => value.startsWith(text));
  }

  /** A choice that is a word, by its first letter. */
  private named(letter: string): HTMLInputElement | undefined {
    return this.choices().find(({ value }) => /^[a-z]/.test(letter) && value.startsWith(letter));
  }

  private choices(): HTMLInputElement[] {
    return [...this.scale.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  }
}
