import { AutosaveStatus } from './autosave-status.js';
import { DraftCopy } from './draft-copy.js';
import { type Answers, QuestionFields } from './question-fields.js';

const pause = 2_000;
const firstRetry = 5_000;
const longestRetry = 60_000;
/** Browsers let a request outlive its page only up to 64 KiB. */
const outlives = 60_000;

/** The server's answer to a save. */
interface Saved {
  text: string;
  marks: string;
  conflicts: string[];
}

/** Forms with data-autosave save what was changed after a pause, on leaving a field and on leaving the page. The buttons work as ever. */
export function autosaveForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    const place = form.querySelector<HTMLElement>('[data-autosave-state]');
    if (place) new Autosave(form, new AutosaveStatus(place)).start();
  }
  forgetCopiesOnSignOut();
}

class Autosave {
  private readonly fields: QuestionFields;
  private readonly copy: DraftCopy;
  /** What the server has, as far as this page knows. */
  private known: Answers;
  /** Answers that somebody else changed, too: they wait for the person. */
  private readonly disputed = new Set<string>();
  private timer = 0;
  private retry = firstRetry;
  private sending = false;
  private stopped = false;
  /** A button pressed while a save was on its way: pressed again when its answer, and with it what to build on, is there. */
  private pressed: HTMLElement | null | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly status: AutosaveStatus,
  ) {
    this.fields = new QuestionFields(form);
    this.copy = new DraftCopy(form.action);
    for (const key of this.fields.disputed()) this.disputed.add(key);
    this.known = 'autosaveAll' in form.dataset ? {} : this.fields.answers();
  }

  start(): void {
    this.form.dataset['autosaving'] = '';
    if (this.fields.fill(this.copy.read())) {
      this.status.say('restored');
      this.soon();
    } else if ('autosaveAll' in this.form.dataset) this.soon();
    this.form.addEventListener('input', () => this.soon());
    this.form.addEventListener('change', () => this.soon());
    this.form.addEventListener('focusout', () => this.soon(0));
    this.form.addEventListener('submit', (event) => this.leaveToButton(event));
    addEventListener('online', () => this.soon(0));
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.leave();
    });
    addEventListener('pageshow', () => (this.stopped = false));
  }

  private soon(delay = pause): void {
    if (this.sending || this.changed().length === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), delay);
  }

  /** Also when the page goes away: the request outlives it, and a copy stays in this tab until it is known to be saved. */
  private leave(): void {
    if (this.stopped || this.changed().length === 0) return;
    this.keepCopy();
    clearTimeout(this.timer);
    void this.save();
  }

  private leaveToButton(event: SubmitEvent): void {
    if (this.sending) {
      event.preventDefault();
      event.stopPropagation();
      this.pressed = event.submitter;
      return;
    }
    this.stopped = true;
    clearTimeout(this.timer);
    this.copy.forget();
  }

  private keepCopy(): void {
    this.copy.write(this.fields.copyOf(this.changed()));
  }

  private changed(): string[] {
    const now = this.fields.answers();
    return Object.keys(now).filter((key) => now[key] !== this.known[key] && !this.disputed.has(key));
  }

  private async save(): Promise<void> {
    const keys = this.changed();
    if (this.sending || this.stopped || keys.length === 0 || !this.form.isConnected) return;
    const sent = this.fields.answers();
    this.sending = true;
    try {
      const body = this.fields.body(keys);
      const answer = await fetch(this.form.dataset['autosave'] ?? '', {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        keepalive: String(body).length < outlives,
        redirect: 'error',
      });
      if (answer.ok) this.take((await answer.json()) as Saved, sent, keys);
      else await this.refused(answer);
    } catch {
      this.tryAgain();
    } finally {
      this.sending = false;
      if (this.pressed !== undefined) this.form.requestSubmit(this.pressed);
      this.pressed = undefined;
    }
  }

  private take({ text, marks, conflicts }: Saved, sent: Answers, keys: string[]): void {
    this.retry = firstRetry;
    this.fields.buildOn(marks);
    for (const key of conflicts) this.disputed.add(key);
    if (conflicts.length > 0) this.mayBeLost();
    for (const key of keys.filter((each) => !this.disputed.has(each))) this.known[key] = sent[key] ?? '';
    if (this.changed().length > 0) this.timer = setTimeout(() => void this.save(), pause);
    else if (this.disputed.size === 0) {
      this.copy.forget();
      this.form.dispatchEvent(new Event('saved'));
      this.form.dataset['autosaving'] = '';
    }
    if (this.disputed.size > 0) this.status.ask('conflict', this.fields.labels([...this.disputed]));
    else this.status.saved(text);
  }

  private async refused(answer: Response): Promise<void> {
    if (answer.status === 429 || answer.status >= 500) return this.tryAgain();
    this.keepCopy();
    this.mayBeLost();
    if (answer.status === 401) return this.status.ask('signedOut');
    if (answer.status === 403) return this.status.ask('stale');
    const { reason = [] } = (await answer.json()) as { reason?: string[] };
    this.stopped = true;
    this.status.say('refused', reason.join(' '));
  }

  /** From now on leaving the page asks first. */
  private mayBeLost(): void {
    delete this.form.dataset['autosaving'];
  }

  private tryAgain(): void {
    this.keepCopy();
    this.mayBeLost();
    this.status.say('failed');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), this.retry);
    this.retry = Math.min(this.retry * 2, longestRetry);
  }
}

/** On a machine that others use nothing of it must stay: signing out takes every copy along. */
function forgetCopiesOnSignOut(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-forget-drafts]'))
    form.addEventListener('submit', () => DraftCopy.forgetAll());
}
