import { textIn } from '../../../cycles/domain/localized-text.js';
import { deadlineState, lastInstant } from '../../../cycles/domain/deadline.js';
import { allowsAt, type Phase, phaseOf } from '../../../cycles/domain/phase.js';
import { longDateTime, relativeDays } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { sectionState, type SectionState } from '../../domain/check-answers.js';
import { standingAt } from '../../domain/entry-deadline.js';
import { mayAct } from '../../domain/entry-state.js';
import { editRefusal } from '../../domain/guards.js';
import { partnerProblems } from '../../domain/partner.js';
import { visibleDossier } from '../../domain/visibility.js';
import {
  differenceUrl,
  entryUrl,
  receiptUrl,
  sectionUrl,
  submissionUrl,
  versionsUrl,
} from '../../entries.paths.js';
import { partnerStandings } from '../../partner-standings.js';
import { redeemUrl } from '../../late.paths.js';
import type { Dossier } from '../../read-dossier.js';
import type { EntryHistory } from '../../submission.queries.js';
import type { TeamStanding } from '../../team.queries.js';
import { entryBadge, sectionBadge } from '../badges.js';
import { carriedBadge, carriedTask } from './carry-over.presenter.js';
import { outdatedBox } from './outdated.js';

/** Phases in which the jury has met: the page of the result says whether letters were released. */
const decided: Phase[] = ['deliberation', 'award', 'exchange', 'closed'];

/** The dossier as a task list, with where it stands and what comes next for the reader. */
export function overviewModel(
  dossier: Dossier,
  history: EntryHistory,
  { role, requests }: TeamStanding,
  texts: Texts,
  lang: Lang,
  now: Temporal.Instant,
) {
  const { id, schedule, state } = dossier;
  const editable = editRefusal(dossier, now) === undefined;
  const last = history.submissions[0];
  const standing = standingAt(dossier, now);
  return {
    badge: entryBadge(standing, texts, lang),
    facts: {
      municipality: dossier.applicant.name,
      sizeClass: dossier.sizeClass && textIn(dossier.sizeClass, lang),
    },
    reference: dossier.reference,
    ...deadlineWords(dossier, texts, lang, now),
    editable,
    outdated: outdatedBox(dossier, texts, lang, now),
    lateDraft: standing === 'draft' && !editable,
    lastCounts: standing !== state,
    codeHref: state === 'draft' && !editable && redeemUrl(id),
    extension: editable && dossier.extendedUntil !== null && history.extension,
    reopened: state === 'draft' && editable && last !== undefined,
    submitted: standing !== 'draft' &&
      standing !== 'withdrawn' &&
      last && { at: last.submittedAt, href: receiptUrl(id, last.number) },
    screening: (state === 'admitted' || state === 'rejected') && history.screening?.reason,
    tasks: editable ? tasks(dossier, requests, texts, lang) : undefined,
    submissions: history.submissions.map(({ number, submittedAt, submittedBy }) => ({
      number,
      submittedAt,
      submittedBy,
      href: submissionUrl(id, number),
      receiptHref: receiptUrl(id, number),
      difference: number > 1 && { from: number - 1, to: number, href: differenceUrl(id, number - 1, number) },
    })),
    versionsHref: versionsUrl(id),
    resultHref: last && decided.includes(phaseOf(schedule, now)) && entryUrl(id, 'result'),
    publicationHref: history.released && entryUrl(id, 'publication'),
    checkHref: entryUrl(id, 'check'),
    partnersHref: entryUrl(id, 'partners'),
    team: teamTask(id, requests, texts, lang),
    reopenHref:
      mayAct(state, 'reopen', 'applicant') && allowsAt(schedule, 'editEntry', now) && entryUrl(id, 'reopen'),
    withdrawHref:
      role === 'owner' &&
      mayAct(state, 'withdraw', 'applicant') &&
      allowsAt(schedule, 'withdraw', now) &&
      entryUrl(id, 'withdraw'),
  };
}

/** The grace period is mentioned to nobody before the deadline. */
function deadlineWords({ schedule }: Dossier, texts: Texts, lang: Lang, now: Temporal.Instant) {
  const { milestones, graceMinutes } = schedule;
  const { deadline } = milestones;
  if (!deadline) return {};
  const standing = deadlineState(milestones, graceMinutes, now);
  const date = longDateTime(deadline, lang, { zone: true });
  if (standing === 'open') return { deadline: date, daysLeft: relativeDays(deadline, now, lang) };
  const until = longDateTime(lastInstant(deadline, graceMinutes), lang, { zone: true });
  return {
    deadline: date,
    over: true,
    grace: standing === 'grace' && texts.t(lang, 'entries.overview.grace', { until }),
  };
}

function teamTask(id: string, requests: number, texts: Texts, lang: Lang) {
  const waiting = texts.t(lang, 'teams.requests', { count: requests });
  return {
    text: texts.t(lang, 'teams.title'),
    href: entryUrl(id, 'team'),
    ...(requests > 0 && { badge: { kind: 'info', text: waiting } }),
  };
}

function tasks(dossier: Dossier, requests: number, texts: Texts, lang: Lang) {
  const { id, form, answers, attachments, partnerRule } = dossier;
  const partners = partnerStandings(dossier);
  const t = (key: string, params = {}) => texts.t(lang, `entries.${key}`, params);
  const badge = (state: SectionState) => sectionBadge(state, texts, lang);
  const visible = visibleDossier(form, answers);
  const sections = visible.form.sections.map((section) => ({
    text: textIn(section.title, lang),
    href: sectionUrl(id, section.key),
    badge:
      carriedBadge(dossier, section.key, texts, lang) ??
      badge(sectionState(section, visible.answers[section.key] ?? {})),
  }));
  const invited = partners.filter(({ state }) => state !== 'withdrawn');
  const confirmed = invited.filter(({ state }) => state === 'confirmed').length;
  const objected = invited.filter(({ state }) => state === 'objected').length;
  const said = invited.length > 0 ? 'overview.confirmed' : 'dossier.noPartners';
  const standing = [t(said, { confirmed, count: invited.length })];
  if (objected > 0) standing.push(t('overview.objected', { count: objected }));
  const partnersDone = partnerProblems(partnerRule, partners).length === 0;
  const files = attachments.filter(({ removed }) => !removed).length;
  return [
    ...carriedTask(dossier, texts, lang),
    ...sections,
    {
      text: t('partners.title'),
      href: entryUrl(id, 'partners'),
      hint: standing.join(' · '),
      badge: badge(partnersDone ? 'complete' : invited.length > 0 ? 'started' : 'empty'),
    },
    {
      text: t('attachments.title'),
      href: entryUrl(id, 'attachments'),
      hint: t('overview.files', { count: files }),
    },
    teamTask(id, requests, texts, lang),
    { text: t('check.title'), href: entryUrl(id, 'check') },
  ];
}
