import { textIn } from '../../../cycles/domain/localized-text.js';
import type { Rubric } from '../../../cycles/domain/rubric.js';
import { number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { SheetFields } from '../../domain/sheet-merge.js';
import type { SheetContent } from '../../sheet-content.js';
import { reasonField, scoreField } from '../../sheet-rules.js';

/** What the texts of a sheet are called, to its juror and to the organisation. */
export const remarkLabels = {
  comment: 'Bemerkung',
  feedback: 'Rückmeldung an die Bewerberin oder den Bewerber',
  organiserNote: 'Hinweis an die Organisation',
  privateNote: 'Private Notiz',
} as const;

const reasonOf = (label: string): string => `Grund der Enthaltung: ${label}`;

/** By field: what it is called. */
export const fieldLabels = (rubric: Rubric, lang: Lang): ReadonlyMap<string, string> =>
  new Map([
    ...rubric.flatMap(({ key, label }): [string, string][] => {
      const words = textIn(label, lang);
      return [
        [scoreField(key), words],
        [reasonField(key), reasonOf(words)],
      ];
    }),
    ['abstain', 'Enthaltung von der ganzen Bewerbung'],
    ['abstention', 'Grund der Enthaltung'],
    ...Object.entries(remarkLabels),
  ]);

/** A sheet to read, as rows of a summary list. */
export function summaryRows(rubric: Rubric, sheet: SheetContent, lang: Lang) {
  const { scores, reasons, abstention } = sheet;
  const said = (key: string) => {
    const value = scores[key];
    if (value !== null) return value === undefined ? '' : number(value, lang);
    return ['Enthaltung', reasons[key]].filter(Boolean).join(': ');
  };
  return [
    ...(abstention === null
      ? rubric.map(({ key, label }) => ({ key: textIn(label, lang), value: said(key) }))
      : [{ key: 'Enthaltung von der ganzen Bewerbung', value: abstention }]),
    ...(Object.keys(remarkLabels) as (keyof typeof remarkLabels)[]).map((name) => ({
      key: remarkLabels[name],
      value: sheet[name],
    })),
  ];
}

/** What was typed on a sheet that is not there any more: by words where no rubric may be read. */
export function typedTexts(fields: SheetFields): { label: string; text: string }[] {
  const labels: Readonly<Record<string, string>> = { ...remarkLabels, abstention: 'Grund der Enthaltung' };
  const labelOf = (name: string) =>
    labels[name] ??
    (name.startsWith(scoreField(''))
      ? 'Wert'
      : name.startsWith(reasonField(''))
        ? 'Grund der Enthaltung bei einem Kriterium'
        : undefined);
  return Object.entries(fields)
    .map(([name, text]) => ({ label: labelOf(name), text }))
    .filter((each): each is { label: string; text: string } => each.label !== undefined && each.text !== '');
}
