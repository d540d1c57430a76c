import { dateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { Badge } from '../../../platform/views/badge.js';
import { type FormState, valueOf } from '../../../platform/views/form.js';
import {
  type AnsweredItem,
  answeredItems,
  type CheckAnswer,
  checkAnswers,
  type CheckFacts,
  checkProgress,
  longestRemark,
  proposedAnswer,
} from '../../domain/checklist.js';
import type { OrganiserEntry, SubmittedDossier } from '../../organiser-entry.queries.js';
import { organiserEntryUrl, organiserFileUrl } from '../../organiser.paths.js';
import { screeningUrl } from '../../screening.paths.js';
import type { ScreeningView } from '../../screening.queries.js';
import { contentOfSubmission } from '../dossier-content.js';
import { presentDossier } from '../dossier.presenter.js';

export interface ChecklistPage {
  entry: OrganiserEntry;
  view: ScreeningView;
  shown: SubmittedDossier | undefined;
  form: FormState;
  version: string;
  /** Somebody else saved in between. */
  stale: boolean;
}

const answerText = (answer: CheckAnswer, texts: Texts): string =>
  texts.t('de', `screening.answers.${answer}`);

export function checklistModel({ entry, view, shown, form, version, stale }: ChecklistPage, texts: Texts) {
  const { rule, check, facts } = view;
  const items = answeredItems(rule.checklist, check?.items ?? {});
  return {
    form: withProposals(form, items, facts),
    items: items.map((item, i) => ({
      legend: `${i + 1}. ${item.text}`,
      hint: hintOf(item, facts, texts),
      answer: `answer.${item.key}`,
      remark: `remark.${item.key}`,
      id: item.key,
    })),
    options: checkAnswers.map((value) => ({ value, text: answerText(value, texts) })),
    longestRemark,
    progress: checkProgress(items),
    savedBy: check && `${dateTime(check.changedAt, 'de')}, ${check.changedBy}`,
    stale: stale && check && staleView(items, form, texts),
    newer: check && check.submission !== entry.submissions[0]?.number && entry.submissions[0]?.number,
    version,
    action: screeningUrl(entry.id, 'checklist'),
    back: organiserEntryUrl(entry.id),
    dossier:
      shown &&
      presentDossier(
        {
          ...contentOfSubmission(shown.content, shown, entry.sizeClass),
          releaseWithdrawnAt: shown.releaseWithdrawnAt,
        },
        texts,
        'de',
        'organiser',
        {
          file: ({ sha256 }) => organiserFileUrl(entry.id, sha256),
        },
      ),
  };
}

/** Where nobody has answered yet, what the rule says is chosen; it counts once somebody saves it. */
function withProposals(form: FormState, items: readonly AnsweredItem[], facts: CheckFacts): FormState {
  const proposed = items.flatMap(({ key, rule, answer }) => {
    const given = answer ?? (rule && proposedAnswer(rule, facts));
    return given ? [[`answer.${key}`, given] as const] : [];
  });
  const typed = Object.fromEntries(Object.entries(form.values).filter(([, value]) => value !== ''));
  return { ...form, values: { ...Object.fromEntries(proposed), ...typed } };
}

function hintOf({ hint, mustBeMet, rule, answer }: AnsweredItem, facts: CheckFacts, texts: Texts): string {
  const says = rule && proposedAnswer(rule, facts);
  return [
    mustBeMet && 'Muss für die Zulassung erfüllt sein.',
    hint,
    says &&
      answer === null &&
      `Vorschlag nach Regel: ${answerText(says, texts)}. Bitte prüfen und speichern.`,
    says && answer !== null && says !== answer && `Die Regel sagt: ${answerText(says, texts)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is stored where it differs from what was typed. */
function staleView(items: readonly AnsweredItem[], form: FormState, texts: Texts) {
  return items
    .filter(
      ({ key, answer, remark }) =>
        String(valueOf(form, `answer.${key}`) ?? '') !== (answer ?? '') ||
        String(valueOf(form, `remark.${key}`) ?? '').trim() !== remark,
    )
    .map(({ text, ...item }) => ({ text, stored: saidOf(item, texts) }));
}

/** "ja – Beschluss liegt vor" */
export const saidOf = ({ answer, remark }: Pick<AnsweredItem, 'answer' | 'remark'>, texts: Texts): string =>
  [answer ? answerText(answer, texts) : 'offen', remark].filter(Boolean).join(' – ');

const kinds: Readonly<Record<CheckAnswer, Badge['kind']>> = {
  yes: 'success',
  no: 'danger',
  notApplicable: 'neutral',
};

/** A list that was answered, to read. */
export const checkedRows = (items: readonly AnsweredItem[], texts: Texts) =>
  items.map(({ text, answer, remark, mustBeMet }) => ({
    text,
    remark,
    mustBeMet,
    badge: answer
      ? { kind: kinds[answer], text: answerText(answer, texts) }
      : { kind: 'neutral' as const, text: 'offen' },
  }));
