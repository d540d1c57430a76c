/** By question: what stands in its fields, as it would be posted. */
export type Answers = Record<string, string>;

/** Answers with what they build on: put back later, they overwrite nothing that others saved meanwhile. */
export interface CopiedAnswers {
  answers: Answers;
  marks: string;
}

const marksField = '_grundlage';
const disputedField = '_strittig';
const sentField = '_gesendet';

/** The fields of a section's form by the question they belong to: `title`, or `projects.0.name` of the question `projects`. */
export class QuestionFields {
  private readonly marks: HTMLInputElement | null;
  private readonly keys: readonly string[];
  /** Forms with data-autosave-fields save field by field. */
  private readonly byField: boolean;

  constructor(private readonly form: HTMLFormElement) {
    this.marks = form.querySelector(`input[name=${marksField}]`);
    this.byField = 'autosaveFields' in form.dataset;
    this.keys = this.marksByKey()
      .map(([key]) => key)
      .filter((key) => this.questionOf(key) === key);
  }

  questionOf(field: string): string {
    return this.byField ? field : (field.split('.')[0] ?? '');
  }

  answers(): Answers {
    const answers: Record<string, URLSearchParams> = {};
    for (const key of this.keys) answers[key] = new URLSearchParams();
    for (const [name, value] of new FormData(this.form))
      if (typeof value === 'string') answers[this.questionOf(name)]?.append(name, value);
    return Object.fromEntries(Object.entries(answers).map(([key, fields]) => [key, fields.toString()]));
  }

  /**
   * What to post for some questions: their fields, what they build on, and the form's token.
   * @param unheard what was posted before without an answer yet
   */
  body(keys: readonly string[], unheard: readonly string[]): URLSearchParams {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form))
      if (typeof value === 'string' && (name === '_csrf' || keys.includes(this.questionOf(name))))
        body.append(name, value);
    body.append(marksField, this.marksOf(keys));
    for (const each of unheard) body.append(sentField, each);
    return body;
  }

  /** The fields of some questions alone. */
  fieldsOnly(keys: readonly string[]): string {
    const answers = this.answers();
    return keys
      .map((key) => answers[key])
      .filter(Boolean)
      .join('&');
  }

  copyOf(keys: readonly string[]): CopiedAnswers {
    const answers = Object.entries(this.answers()).filter(([key]) => keys.includes(key));
    return { answers: Object.fromEntries(answers), marks: this.marksOf(keys) };
  }

  /** The next save, also that of a button, builds on what was saved just now: of these questions, on these rows alone. */
  buildOn(written: readonly [string, string][]): void {
    const questions = new Set(written.map(([key]) => this.questionOf(key)));
    const marks = [...this.marksByKey().filter(([key]) => !questions.has(this.questionOf(key))), ...written];
    if (this.marks) this.marks.value = marks.map((pair) => pair.join(':')).join(' ');
  }

  disputed(): string[] {
    const field = this.form.querySelector<HTMLInputElement>(`input[name=${disputedField}]`);
    return (
      field?.value
        .split(' ')
        .filter(Boolean)
        .map((part) => this.questionOf(part)) ?? []
    );
  }

  labels(keys: readonly string[]): string {
    return keys.map((key) => `„${this.labelOf(key)}“`).join(', ');
  }

  /** Puts answers back into their fields, with what they build on; whether that changed anything. */
  fill(copied: CopiedAnswers | undefined): boolean {
    if (!copied) return false;
    const before = this.answers();
    const differing = Object.keys(copied.answers).filter(
      (key) => key in before && before[key] !== copied.answers[key],
    );
    for (const key of differing) this.fillOne(key, new URLSearchParams(copied.answers[key]));
    this.buildOn(pairs(copied.marks).filter(([key]) => differing.includes(this.questionOf(key))));
    return differing.length > 0;
  }

  private fillOne(key: string, values: URLSearchParams): void {
    const fields = this.fieldsOf(key);
    for (const field of fields) {
      const given = values.getAll(field.name);
      if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
        field.checked = given.includes(field.value);
      else field.value = given[0] ?? '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const [name, value] of values)
      if (!fields.some((field) => field.name === name)) this.hide(name, value);
  }

  /** In a row that the page does not show yet: it is saved, and there when the page is opened again. */
  private hide(name: string, value: string): void {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    this.form.append(field);
  }

  private marksOf(keys: readonly string[]): string {
    const marks = this.marksByKey().filter(([key]) => keys.includes(this.questionOf(key)));
    return marks.map((pair) => pair.join(':')).join(' ');
  }

  private labelOf(key: string): string {
    const [field] = this.fieldsOf(key);
    const legend = field?.closest('fieldset')?.querySelector('legend');
    return (legend ?? field?.labels?.[0])?.textContent.trim() ?? key;
  }

  private fieldsOf(key: string): (HTMLInputElement | HTMLTextAreaElement)[] {
    const fields = this.form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input[name], textarea[name]',
    );
    return [...fields].filter(({ name }) => this.questionOf(name) === key);
  }

  private marksByKey(): [string, string][] {
    return pairs(this.marks?.value ?? '');
  }
}

export function pairs(written: string): [string, string][] {
  return written
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split(':', 2) as [string, string]);
}
