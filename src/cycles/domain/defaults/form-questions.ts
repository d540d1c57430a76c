import {
  type Condition,
  type DateQuestion,
  type GroupQuestion,
  type MoneyQuestion,
  type NumberQuestion,
  type Option,
  type SimpleQuestion,
  type TextQuestion,
  type UrlQuestion,
  type YesNoQuestion,
} from '../form-definition.js';
import { type LocalizedText } from '../localized-text.js';

/** Short ways to write the default form. Without further words a question is required, shown to the jury and not published. */
interface More {
  readonly hint?: LocalizedText;
  readonly required?: boolean;
  readonly visibleToJury?: boolean;
  readonly publishable?: boolean;
  readonly visibleWhen?: Condition;
}
const usual = { required: true, visibleToJury: true, publishable: false } as const;

export const words = (de: string, en: string): LocalizedText => ({ de, en });

export const shortText = (
  key: string,
  label: LocalizedText,
  maxLength = 200,
  more: More = {},
): TextQuestion => ({
  ...usual,
  type: 'shortText',
  key,
  label,
  maxLength,
  ...more,
});

export const longText = (
  key: string,
  label: LocalizedText,
  maxLength = 2_000,
  more: More = {},
): TextQuestion => ({
  ...usual,
  type: 'longText',
  key,
  label,
  maxLength,
  ...more,
});

export const number = (
  key: string,
  label: LocalizedText,
  bounds: { min?: number; max?: number },
  more: More = {},
): NumberQuestion => ({ ...usual, type: 'number', key, label, ...bounds, ...more });

export const yesNo = (key: string, label: LocalizedText, more: More = {}): YesNoQuestion => ({
  ...usual,
  type: 'yesNo',
  key,
  label,
  ...more,
});

/** A declaration that must be made; it is between applicant and organiser. */
export const declaration = (key: string, label: LocalizedText): YesNoQuestion => ({
  ...usual,
  type: 'yesNo',
  key,
  label,
  mustBeYes: true,
  visibleToJury: false,
});

export const choices = (key: string, label: LocalizedText, options: readonly Option[], more: More = {}) => ({
  ...usual,
  type: 'choices' as const,
  key,
  label,
  options,
  ...more,
});

export const date = (key: string, label: LocalizedText, more: More = {}): DateQuestion => ({
  ...usual,
  type: 'date',
  key,
  label,
  ...more,
});

export const money = (key: string, label: LocalizedText, more: More = {}): MoneyQuestion => ({
  ...usual,
  type: 'money',
  key,
  label,
  ...more,
});

export const url = (key: string, label: LocalizedText, more: More = {}): UrlQuestion => ({
  ...usual,
  type: 'url',
  key,
  label,
  ...more,
});

export const group = (
  key: string,
  label: LocalizedText,
  itemLabel: LocalizedText,
  max: number,
  questions: readonly SimpleQuestion[],
  more: More = {},
): GroupQuestion => ({ ...usual, type: 'group', key, label, itemLabel, max, questions, ...more });
