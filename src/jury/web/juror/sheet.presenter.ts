import type { Rubric } from '../../../cycles/domain/rubric.js';
import { basisFields } from '../../../entries/domain/section-basis.js';
import { contentOfSubmission } from '../../../entries/web/dossier-content.js';
import { presentDossier } from '../../../entries/web/dossier.presenter.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FieldError, FormState } from '../../../platform/views/form.js';
import {
  fieldMarks,
  type Merged,
  mergeSheet,
  type Posted,
  writtenFieldMarks,
} from '../../domain/sheet-merge.js';
import { longestRemark } from '../../domain/sheet-state.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { fieldNames, fieldsOfSheet } from '../../sheet-fields.js';
import type { SheetPlace, SheetView } from '../../sheets.queries.js';
import { sheetBadge } from '../badges.js';
import { criterionView } from './criterion.presenter.js';
import { fieldLabels, remarkLabels, summaryRows } from './sheet-fields.presenter.js';
import { placeView } from './sheet-place.presenter.js';

/** What came with a post that failed, or was kept over an interruption. */
export interface Typed {
  posted: Posted;
  errors: readonly FieldError[];
  restored?: boolean;
}

/** Where the juror is. */
export interface Around {
  places: readonly SheetPlace[];
  personId: string;
  now: Temporal.Instant;
}

/** Model of `jury/juror/sheet`: the dossier beside the sheet. */
export function presentSheet(
  view: SheetView,
  typed: Typed | undefined,
  around: Around,
  texts: Texts,
  lang: Lang,
) {
  const { id, rubric, scored: isOpen, sheetState } = view;
  const submitted = sheetState === 'submitted';
  const mayKeep = isOpen && !submitted;
  const stored = fieldsOfSheet(view.sheet);
  const merged = typed && mergeSheet(stored, typed.posted);
  const content = contentOfSubmission(view.submission, view, view.sizeClass);
  return {
    form: formState(merged?.shown ?? stored, typed, rubric, lang),
    // What was typed is shown again also where it can no longer be kept.
    editing: typed !== undefined || mayKeep,
    mayKeep,
    mayReopen: isOpen && submitted,
    isOpen,
    submitted,
    basis: {
      name: basisFields.marks,
      // What an interruption kept builds on what its page had shown; what is shown with its conflicts builds on what is stored.
      value: writtenFieldMarks(typed?.restored ? typed.posted.base : fieldMarks(stored, fieldNames(rubric))),
    },
    badge: sheetBadge(texts, lang, sheetState),
    action: juryUrls.sheet(id),
    autosave: mayKeep && juryUrls.autosave(id),
    owner: around.personId,
    declareHref: juryUrls.declare(id),
    listHref: juryPaths.list,
    distributionHref: juryUrls.distribution(view.roundId),
    place: placeView(view, around, lang),
    limit: longestRemark,
    labels: remarkLabels,
    criteria: rubric.map((criterion) => criterionView(criterion, rubric, lang)),
    summary: view.sheet ? summaryRows(rubric, view.sheet, lang) : [],
    saved: merged && !typed?.restored ? disputes(merged, stored, rubric, lang) : [],
    dossier: presentDossier({ ...content, hidden: view.blindness }, texts, lang, 'jury', {
      file: ({ sha256 }) => juryUrls.attachment(id, sha256),
    }),
  };
}

/** Problems of criteria say which one: five equal lines would help nobody. */
function formState(
  values: FormState['values'],
  typed: Typed | undefined,
  rubric: Rubric,
  lang: Lang,
): FormState {
  const labels = fieldLabels(rubric, lang);
  const errors = (typed?.errors ?? []).map(({ field, text }) => {
    const label = field.includes('.') ? labels.get(field) : undefined;
    return { field, text: label ? `${label}: ${text}` : text };
  });
  return { values, errors, ...(typed?.restored && { restored: true }) };
}

/** Where the stored sheet says something else than what was typed. */
function disputes({ shown, disputed }: Merged, stored: Merged['shown'], rubric: Rubric, lang: Lang) {
  const labels = fieldLabels(rubric, lang);
  return disputed.map((name) => ({
    label: labels.get(name) ?? name,
    stored: stored[name] || '–',
    typed: shown[name] || '–',
  }));
}
