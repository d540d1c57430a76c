import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { entryUrl, sectionUrl } from '../../src/entries/entries.paths.js';
import { type Answer, RushBrowser } from './rush-browser.js';
import type { SeededApplicant } from './rush-seed.js';

const section = 'cooperation';
const question = 'quality';
const fileBytes = 40_000;

/** What one applicant was told, to be compared with the database. */
export interface Told {
  entryId: string;
  /** The text of the last save that was acknowledged. */
  text: string;
  saves: number;
  files: string[];
  submitted: boolean;
  failures: string[];
}
/** Milliseconds from `performance.now()`. */
export interface Timetable {
  from: number;
  every: number;
  upload?: number;
  submit?: number;
  until: number;
}

/** Types into one answer, adds a file and submits, by a timetable. */
export class RushApplicant {
  readonly told: Told;
  readonly saveTimes: number[] = [];
  private readonly browser: RushBrowser;
  private token = '';
  private marks = '';

  constructor(
    url: string,
    { entryId, session }: SeededApplicant,
    private readonly number: number,
  ) {
    this.browser = new RushBrowser(url, session);
    this.told = { entryId, text: '', saves: 0, files: [], submitted: false, failures: [] };
  }

  async open(): Promise<void> {
    const { status, text } = await this.browser.get(sectionUrl(this.told.entryId, section));
    if (status !== 200) throw new Error(`The section answers ${status}`);
    this.token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    this.marks = new RegExp(`name="_grundlage" value="[^"]*(${question}:\\w+)`).exec(text)?.[1] ?? '';
  }

  async follow({ from, every, upload, submit, until }: Timetable): Promise<void> {
    const acts: { at: number; act: () => Promise<void> }[] = [];
    for (let at = from; at < (submit ?? until); at += every) acts.push({ at, act: () => this.save() });
    if (upload !== undefined) acts.push({ at: upload, act: () => this.addFile() });
    if (submit !== undefined) acts.push({ at: submit, act: () => this.submit() });
    for (const { at, act } of acts.toSorted((a, b) => a.at - b.at)) {
      await pause(Math.max(0, at - performance.now()));
      await act().catch((error: Error) => this.told.failures.push(error.message));
    }
  }

  private async save(): Promise<void> {
    const text = `Stand ${this.told.saves + 1} von ${this.number}. ${'Wir arbeiten im Beirat zusammen. '.repeat(40)}`;
    const { entryId } = this.told;
    const fields = { _csrf: this.token, _grundlage: this.marks, [question]: text };
    const answer = await this.browser.post(
      sectionUrl(entryId, section, 'autosave'),
      fields,
      'application/json',
    );
    this.saveTimes.push(answer.milliseconds);
    if (!this.expected('autosave', answer, 200)) return;
    const { marks, conflicts } = JSON.parse(answer.text) as { marks: string; conflicts: string[] };
    if (conflicts.length > 0) return void this.told.failures.push('autosave: a conflict with nobody');
    this.marks = marks;
    this.told.text = text.trimEnd();
    this.told.saves += 1;
  }

  private async addFile(): Promise<void> {
    const padding = `%${hash('sha256', this.told.entryId)}\n`.repeat(Math.floor(fileBytes / 66));
    const bytes = Buffer.from(
      `%PDF-1.7\n${padding}1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n`,
    );
    const form = new FormData();
    form.append('_csrf', this.token);
    form.append('title', 'Ratsbeschluss');
    form.append('file', new File([bytes], 'ratsbeschluss.pdf', { type: 'application/pdf' }));
    const answer = await this.browser.upload(entryUrl(this.told.entryId, 'attachments'), form);
    if (this.expected('upload', answer, 303)) this.told.files.push(hash('sha256', bytes));
  }

  private async submit(): Promise<void> {
    const path = entryUrl(this.told.entryId, 'check');
    this.expected('check', await this.browser.get(path), 200);
    const answer = await this.browser.post(path, { _csrf: this.token });
    if (!this.expected('submit', answer, 303)) return;
    this.told.submitted = true;
    this.expected('receipt', await this.browser.get(answer.headers.location ?? ''), 200);
  }

  private expected(act: string, { status }: Answer, wanted: number): boolean {
    if (status !== wanted) this.told.failures.push(`${act}: ${status}`);
    return status === wanted;
  }
}
