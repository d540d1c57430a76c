import type { Body } from '../../../platform/http/forms.js';

/** A field as text; what is no text is empty. */
export const textOf = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

/** The chosen ones of checkboxes: a browser sends one as text and several as a list. */
export const textsOf = (body: Body, name: string): string[] =>
  [body[name]].flat().filter((value): value is string => typeof value === 'string' && value !== '');
