export interface FieldError {
  field: string;
  text: string;
}

/** What a form shows: what was typed, and what is wrong with it. */
export interface FormState {
  values: Record<string, unknown>;
  errors: FieldError[];
  /** The content comes back after an interruption (sign-in, stale page). */
  restored?: boolean;
}

export function emptyForm(values: Record<string, unknown> = {}): FormState {
  return { values, errors: [] };
}

/** The form as it opens: what an interruption kept, else `values`. */
export const openedForm = (kept: FormState['values'] | undefined, values?: FormState['values']): FormState =>
  kept ? { ...emptyForm(kept), restored: true } : emptyForm(values);

export function failedForm(values: Record<string, unknown>, errors: FieldError[]): FormState {
  return { values, errors };
}

/** `projekte[0].titel` and `projekte.0.titel` are the field `projekte-0-titel` in the page. */
export function fieldId(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .replace(/^(?=\d|$)/, 'feld-');
}

/** The value under the whole name, or along its path through objects and arrays. */
export function valueOf(form: FormState | undefined, name: string): unknown {
  if (!form) return undefined;
  if (Object.hasOwn(form.values, name)) return form.values[name];
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (node, key) => (isGroup(node) && Object.hasOwn(node, key) ? node[key] : undefined),
      form.values,
    );
}

export function errorOf(form: FormState | undefined, name: string): string | undefined {
  return form?.errors.find((error) => error.field === name)?.text;
}

/** True for the chosen value of radios and selects and for every chosen one of checkboxes. */
export function isChosen(value: unknown, option: unknown): boolean {
  if (Array.isArray(value)) return value.some((each) => isChosen(each, option));
  if (value === undefined || value === null) return false;
  return String(value) === String(option);
}

function isGroup(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null;
}
