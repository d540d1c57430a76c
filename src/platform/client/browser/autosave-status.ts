type Happening = 'failed' | 'refused' | 'signedOut' | 'stale' | 'conflict' | 'restored';

/** Says how saving goes, politely: the same words twice are said once. */
export class AutosaveStatus {
  private readonly text: HTMLElement | null;
  private readonly button: HTMLButtonElement | null;

  constructor(private readonly place: HTMLElement) {
    this.text = place.querySelector('[role=status]');
    this.button = place.querySelector('button');
    place.hidden = false;
  }

  saved(text: string): void {
    this.show(text);
  }

  say(happening: Happening, reason = ''): void {
    this.show([this.word(happening), reason].filter(Boolean).join(' '), happening);
  }

  /** With a button that posts the form: to sign in, to renew the page, to see both texts. */
  ask(happening: Happening, labels = ''): void {
    this.show(this.word(happening).replace('{labels}', labels), happening);
    const action = this.place.dataset[`action${capital(happening)}`];
    const label = this.button?.querySelector('.kern-label');
    if (!this.button || !label || !action) return;
    label.textContent = action;
    this.button.hidden = false;
  }

  private show(text: string, happening?: Happening): void {
    if (this.text && this.text.textContent !== text) this.text.textContent = text;
    if (this.button) this.button.hidden = true;
    const calm = happening === undefined || happening === 'restored';
    this.place.classList.toggle('app-autosave--warning', !calm);
  }

  private word(happening: Happening): string {
    return this.place.dataset[`text${capital(happening)}`] ?? '';
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
