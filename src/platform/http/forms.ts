import { BadRequestException, Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { Lang } from '../i18n/lang.js';
import { Texts } from '../i18n/texts.js';
import { failedForm, type FieldError, type FormState } from '../views/form.js';
import { withoutNul } from './clean-input.js';
import { DomainError, DomainErrors } from './domain-error.js';

export type Body = Record<string, unknown>;

/** What every form carries besides its fields. */
const furniture = ['_csrf'];

export const fieldsOf = (body: Body | undefined): Body =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => !furniture.includes(name)));

/** Adds a part of a multipart form; a name that comes again makes a list, as with other forms. */
export function addField(fields: Body, name: string, value: unknown): void {
  const before = fields[name];
  const clean = withoutNul(value);
  fields[name] = before === undefined ? clean : [before, clean].flat();
}

@Injectable()
export class Forms {
  constructor(private readonly texts: Texts) {}

  /**
   * One way for every form: check the shape, act, and show the form again with everything typed when either fails.
   * Messages of a form class are text keys; a rule's refusal appears at its field or above the form.
   * @param again builds the page to show; it is answered with status 422
   */
  async attempt<F extends object, R, P>(
    lang: Lang,
    shape: new () => F,
    body: Body,
    act: (form: F) => Promise<R>,
    again: (form: FormState) => Promise<P> | P,
  ): Promise<R | P> {
    const fields = fieldsOf(body);
    const form = plainToInstance(shape, fields, { exposeDefaultValues: true });
    const mistakes = await validate(form, {
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
    });
    if (mistakes.length > 0) return again(failedForm(fields, this.explainAll(lang, mistakes)));
    return this.guard(lang, fields, () => act(form), again);
  }

  /** The same for forms whose fields are data, checked by their own rule. */
  async guard<R, P>(
    lang: Lang,
    fields: Body,
    act: () => Promise<R>,
    again: (form: FormState) => Promise<P> | P,
  ): Promise<R | P> {
    try {
      return await act();
    } catch (error) {
      const problems = problemsOf(error);
      if (!problems) throw error;
      const errors = problems.map(({ key, params, field }) => ({
        field: field ?? '',
        text: this.texts.t(lang, key, params),
      }));
      return again(failedForm(fields, errors));
    }
  }

  private explainAll(lang: Lang, mistakes: ValidationError[]): FieldError[] {
    return mistakes.map((mistake) => {
      const [kind, key] = Object.entries(mistake.constraints ?? {})[0] ?? ['', 'errors.invalid'];
      if (kind === 'whitelistValidation') throw new BadRequestException(`Unknown field ${mistake.property}`);
      return { field: mistake.property, text: this.texts.t(lang, key, limitsOf(mistake)) };
    });
  }
}

function problemsOf(error: unknown) {
  if (error instanceof DomainErrors) return error.problems;
  if (error instanceof DomainError && (error.status === 422 || error.status === 409)) return [error];
  return undefined;
}

function limitsOf(mistake: ValidationError) {
  return {
    length: typeof mistake.value === 'string' ? [...mistake.value].length : 0,
    ...Object.values<object>(mistake.contexts ?? {})[0],
  };
}
