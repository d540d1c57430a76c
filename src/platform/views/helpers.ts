import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars';
import * as formats from '../i18n/formats.js';
import type { Lang } from '../i18n/lang.js';
import type { Texts } from '../i18n/texts.js';
import { fieldModel, type FieldParams } from './field.js';
import { errorOf, fieldId, isChosen, valueOf, type FormState } from './form.js';
import { renderMarkdown } from './markdown.js';

type Helpers = Record<string, HelperDelegate>;
type Format<T> = (value: T, lang: Lang) => string;

const langOf = (options: HelperOptions): Lang => (options.data as { lang: Lang }).lang;
const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

/** As `{{#if}}` sees it: nothing, zero, an empty text and an empty list are false. */
const isTrue = (value: unknown) => value !== 0 && !Handlebars.Utils.isEmpty(value);

/** A format as a helper: nothing for nothing, otherwise in the page's language. */
function formatting<T>(format: Format<T>): HelperDelegate {
  return (value: T, options: HelperOptions) => (isAbsent(value) ? '' : format(value, langOf(options)));
}

export function textHelpers(texts: Texts): Helpers {
  return {
    t: (key: string, options: HelperOptions) => texts.t(langOf(options), key, options.hash),
    date: formatting(formats.shortDate),
    dateTime: formatting(formats.dateTime),
    longDate: formatting(formats.longDate),
    longDateTime: (value: formats.Moment, options: HelperOptions) =>
      isAbsent(value)
        ? ''
        : formats.longDateTime(value, langOf(options), { zone: Boolean(options.hash.zone) }),
    iso: (value: formats.Moment) => (isAbsent(value) ? '' : formats.toInstant(value).toString()),
    number: formatting(formats.number),
    money: formatting(formats.money),
    percent: formatting(formats.percent),
    fileSize: formatting(formats.fileSize),
  };
}

export const logicHelpers: Helpers = {
  eq: (a: unknown, b: unknown) => a === b,
  not: (value: unknown) => !isTrue(value),
  and: (...values: unknown[]) => {
    const given = values.slice(0, -1);
    return given.every(isTrue) ? given.at(-1) : undefined;
  },
  or: (...values: unknown[]) => {
    const given = values.slice(0, -1);
    return given.find(isTrue) ?? given.at(-1);
  },
  concat: (...values: unknown[]) => values.slice(0, -1).join(''),
  list: (...values: unknown[]) => values.slice(0, -1),
  object: (options: HelperOptions) => options.hash as unknown,
  plus: (a: number, b: number) => a + b,
  more: (a: number, b: number) => a > b,
};

export const formHelpers: Helpers = {
  field: (params: FieldParams) => fieldModel(params),
  fieldId: (name: string) => fieldId(name),
  value: (form: FormState, name: string) => valueOf(form, name) ?? '',
  error: (form: FormState, name: string) => errorOf(form, name),
  checked: (form: FormState, name: string, option: unknown) => isChosen(valueOf(form, name), option),
};

/** The only helper that turns what people wrote into markup. */
export const markupHelpers: Helpers = {
  markdown: (text: unknown) =>
    isAbsent(text) ? '' : new Handlebars.SafeString(renderMarkdown(String(text))),
};
