import { textIn } from '../../../cycles/domain/localized-text.js';
import { countedIn, type Criterion, type Rubric, scaleOf } from '../../../cycles/domain/rubric.js';
import { contentOfSubmission } from '../../../entries/web/dossier-content.js';
import { presentDossier } from '../../../entries/web/dossier.presenter.js';
import { number, percent } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import { longestRemark } from '../../domain/sheet-state.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { scoreField } from '../../sheet-rules.js';
import type { SheetView } from '../../sheets.queries.js';
import { sheetBadge } from '../badges.js';
import { abstainedValue, sheetValues } from './sheet.form.js';

/** Model of `jury/juror/sheet`: the dossier beside the sheet. @param stale the sheet changed since the form was opened */
export function presentSheet(
  view: SheetView,
  form: FormState | undefined,
  texts: Texts,
  lang: Lang,
  stale = false,
) {
  const { id, reference, applicant, rubric, version, scored: isOpen, sheetState } = view;
  const submitted = sheetState === 'submitted';
  const content = contentOfSubmission(view.submission, view, view.sizeClass);
  return {
    form: form ? withCriteria(form, rubric, lang) : { values: sheetValues(view.sheet), errors: [] },
    // What was typed is shown again also where it can no longer be kept.
    editing: form !== undefined || (isOpen && !submitted),
    mayKeep: isOpen && !submitted,
    mayReopen: isOpen && submitted,
    isOpen,
    reference,
    applicant,
    version,
    badge: sheetBadge(texts, lang, sheetState),
    action: juryUrls.sheet(id),
    declareHref: isOpen && !submitted && juryUrls.declare(id),
    listHref: juryPaths.list,
    ...(view.scored && { nextHref: juryUrls.next(view.id) }),
    limit: longestRemark,
    criteria: rubric.map((criterion) => criterionView(criterion, rubric, lang)),
    summary: summaryOf(view, lang),
    saved: stale && form ? differences(view, form, lang) : [],
    dossier: presentDossier(content, texts, lang, 'jury', {
      file: ({ sha256 }) => juryUrls.attachment(id, sha256),
    }),
  };
}

/** Problems of criteria say which one: five equal lines would help nobody. */
function withCriteria(form: FormState, rubric: Rubric, lang: Lang): FormState {
  const labels = new Map(rubric.map(({ key, label }) => [scoreField(key), textIn(label, lang)]));
  const errors = form.errors.map(({ field, text }) => {
    const label = labels.get(field);
    return { field, text: label ? `${label}: ${text}` : text };
  });
  return { ...form, errors };
}

function criterionView(criterion: Criterion, rubric: Rubric, lang: Lang) {
  const { key, label, description, weight, anchors, optional, uncounted } = criterion;
  const total = countedIn(rubric).reduce((sum, each) => sum + each.weight, 0);
  return {
    name: scoreField(key),
    label: textIn(label, lang),
    optional,
    hint: [
      description && textIn(description, lang),
      uncounted ? 'Zählt nicht für die Rangliste.' : `Gewicht: ${percent(weight / total, lang)}`,
    ]
      .filter(Boolean)
      .join(' '),
    options: [
      ...scaleOf(criterion).map((value) => ({ value, text: number(value, lang) })),
      { value: abstainedValue, text: 'Enthaltung' },
      ...(optional ? [{ value: '', text: 'offen lassen' }] : []),
    ],
    anchors: anchors.map(({ value, text }) => ({ value: number(value, lang), text: textIn(text, lang) })),
  };
}

/** What is submitted, to read. */
function summaryOf({ rubric, sheet }: SheetView, lang: Lang) {
  if (!sheet) return [];
  const { scores, abstention, comment, privateNote } = sheet;
  const said = (key: string) => {
    const value = scores[key];
    return value === undefined ? '' : value === null ? 'Enthaltung' : number(value, lang);
  };
  return [
    ...(abstention === null
      ? rubric.map(({ key, label }) => ({ key: textIn(label, lang), value: said(key) }))
      : [{ key: 'Enthaltung von der ganzen Bewerbung', value: abstention }]),
    { key: 'Bemerkung', value: comment },
    { key: 'Private Notiz', value: privateNote },
  ];
}

/** Where the stored sheet says something else than what was typed. */
function differences({ rubric, sheet }: SheetView, form: FormState, lang: Lang) {
  const stored = sheetValues(sheet);
  const labels = [
    ...rubric.map(({ key, label }): [string, string] => [scoreField(key), textIn(label, lang)]),
    ['abstention', 'Enthaltung'] as const,
    ['comment', 'Bemerkung'] as const,
    ['privateNote', 'Private Notiz'] as const,
  ];
  const typed = (name: string) => String(form.values[name] ?? '').replaceAll('\r\n', '\n');
  return labels
    .filter(([name]) => (stored[name] ?? '') !== typed(name))
    .map(([name, label]) => ({ label, stored: stored[name] || '–', typed: typed(name) || '–' }));
}
