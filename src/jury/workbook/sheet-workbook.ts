import type { Rubric } from '../../cycles/domain/rubric.js';
import { textIn } from '../../cycles/domain/localized-text.js';
import { remarkFields } from '../sheet-fields.js';
import { reasonField, scoreField } from '../sheet-rules.js';

/** What a workbook of sheets is of. A file says so on a hidden sheet. */
export interface WorkbookOf {
  readonly roundId: string;
  readonly jurorId: string;
}

export const workbookFormat = 'kbw-boegen-1';
export const dataSheet = 'Bewertung';
export const hiddenSheet = 'kbw';

/** Columns before the criteria: assignment and version (hidden), number, title. */
export const leading = ['Kennung', 'Stand', 'Aktenzeichen', 'Bewerbung'] as const;

/** What is typed instead of a value to abstain, followed by the reason: `E: kenne ich nicht`. */
export const abstention = 'E';

const remarkColumns: Readonly<Record<(typeof remarkFields)[number], string>> = {
  comment: 'Bemerkung',
  feedback: 'Rückmeldung an die Bewerberin oder den Bewerber',
  organiserNote: 'Hinweis an die Organisation',
  privateNote: 'Private Notiz',
};

export interface WorkbookColumn {
  readonly header: string;
  /** Fields of the sheet's form that the column fills. */
  readonly fields: readonly string[];
  readonly criterion?: Rubric[number];
}

/** The columns that jurors fill in, in their order. */
export const workbookColumns = (rubric: Rubric): WorkbookColumn[] => [
  ...rubric.map((criterion) => ({
    header: `${textIn(criterion.label, 'de')} (${criterion.min} bis ${criterion.max})`,
    fields: [scoreField(criterion.key), reasonField(criterion.key)],
    criterion,
  })),
  { header: 'Enthaltung von der ganzen Bewerbung: Grund', fields: ['abstain', 'abstention'] },
  ...remarkFields.map((name) => ({ header: remarkColumns[name], fields: [name] })),
];
