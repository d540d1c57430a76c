import { errorOf, fieldId, isChosen, valueOf, type FormState } from './form.js';

interface Option {
  value: unknown;
  text: string;
  hint?: string;
  disabled?: boolean;
}

/** Parameters of a form component, as its template passes them. */
export interface FieldParams {
  name: string;
  form?: FormState;
  /** Used where there is no form or the form does not know the field. */
  value?: unknown;
  error?: string;
  hint?: string;
  limit?: number;
  options?: Option[];
  /** For single checkboxes: the value that is posted. */
  checkedValue?: unknown;
  [other: string]: unknown;
}

/** Everything a form component prints, worked out once: ids, value, error, choices, descriptions. */
export function fieldModel(params: FieldParams) {
  const id = fieldId(params.name);
  const value = valueOf(params.form, params.name) ?? params.value;
  const error = params.error ?? errorOf(params.form, params.name);
  const described = [params.hint && `${id}-hint`, params.limit && `${id}-limit`, error && `${id}-error`];
  return {
    ...params,
    id,
    value: value ?? '',
    error,
    ticked: isChosen(value, params.checkedValue ?? 'true') || params.checked === true,
    describedBy: described.filter(Boolean).join(' '),
    options: params.options?.map((option, index) => ({
      ...option,
      name: params.name,
      failed: error !== undefined,
      // The error summary links to the field: its first choice carries the plain id.
      id: index === 0 ? id : `${id}-${index + 1}`,
      hintId: option.hint ? `${id}-${index + 1}-hint` : undefined,
      chosen: isChosen(value, option.value),
    })),
  };
}
