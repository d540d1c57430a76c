import { AutosaveStatus } from './autosave-status.js';
import { DraftCopy } from './draft-copy.js';
import { type Answers, pairs, QuestionFields } from './question-fields.js';

const pause = 2_000;
const firstRetry = 5_000;
const longestRetry = 60_000;
/** Browsers let a request outlive its page only up to 64 KiB. */
const outlives = 60_000;
const mostUnheard = 3;

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

/** A save that was sent. */
interface Save {
  number: number;
  keys: readonly string[];
  sent: Answers;
  /** The fields of these questions, as posted. */
  text: string;
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
  private count = 0;
  private underWay: Save[] = [];
  /** Posted, and not known whether saved: what is stored may be one of these. */
  private unheard: Save[] = [];
  /** By question, the number of the last save that held it. */
  private readonly latest = new Map<string, number>();
  private stopped = false;
  /** A button pressed while a save was on its way: pressed again when its answer, and with it what to build on, is there. */
  private pressed: HTMLElement | null | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly status: AutosaveStatus,
  ) {
    this.fields = new QuestionFields(form);
    this.copy = new DraftCopy(form.action, form.dataset['owner'] ?? '');
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
    if (this.underWay.length > 0 || this.changed().length === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), delay);
  }

  /**
   * Also when the page goes away: the request outlives it, and a copy stays in this tab until it is known to be saved. Nobody will be there
   * to send more when an earlier save has come back, so that it goes out beside it and says what that one said.
   */
  private leave(): void {
    const keys = this.changed();
    if (this.stopped || keys.length === 0) return;
    this.keepCopy();
    clearTimeout(this.timer);
    const text = this.fields.fieldsOnly(keys);
    if (this.underWay.some((each) => each.keys.join() === keys.join() && each.text === text)) return;
    void this.send(keys);
  }

  private leaveToButton(event: SubmitEvent): void {
    if (this.underWay.length > 0) {
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
    if (this.underWay.length > 0 || this.stopped || keys.length === 0 || !this.form.isConnected) return;
    await this.send(keys);
  }

  private async send(keys: string[]): Promise<void> {
    const number = (this.count += 1);
    const save: Save = { number, keys, sent: this.fields.answers(), text: this.fields.fieldsOnly(keys) };
    const body = this.fields.body(
      keys,
      this.unheard.map(({ text }) => text),
    );
    for (const key of keys) this.latest.set(key, number);
    this.underWay.push(save);
    this.unheard = [...this.unheard, save].slice(-mostUnheard);
    try {
      const answer = await fetch(this.form.dataset['autosave'] ?? '', {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        keepalive: String(body).length < outlives,
        redirect: 'error',
      });
      if (answer.ok) this.take((await answer.json()) as Saved, save);
      else if (number === this.count) await this.refused(answer);
    } catch {
      if (number === this.count) this.tryAgain();
    } finally {
      this.underWay = this.underWay.filter((each) => each !== save);
      if (this.underWay.length === 0 && this.pressed !== undefined) {
        this.form.requestSubmit(this.pressed);
        this.pressed = undefined;
      }
    }
  }

  /** Of two saves under way the later one counts, whichever comes back first. */
  private take({ text, marks, conflicts }: Saved, save: Save): void {
    const settled = save.keys.filter((key) => this.latest.get(key) === save.number);
    this.retry = firstRetry;
    this.fields.buildOn(pairs(marks).filter(([key]) => settled.includes(this.fields.questionOf(key))));
    for (const key of conflicts.filter((each) => settled.includes(each))) this.disputed.add(key);
    if (this.disputed.size > 0) this.mayBeLost();
    for (const key of settled.filter((each) => !this.disputed.has(each)))
      this.known[key] = save.sent[key] ?? '';
    this.unheard = this.unheard.filter(({ number }) => number > save.number);
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
