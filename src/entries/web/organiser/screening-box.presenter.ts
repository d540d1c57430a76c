import { refusal } from '../../../cycles/domain/phase.js';
import { dateTime, number } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { answeredItems, checkProgress } from '../../domain/checklist.js';
import { mayAct } from '../../domain/entry-state.js';
import { stateWords } from '../../domain/entry-filter.js';
import { answerRefusal } from '../../domain/inquiry.js';
import type { InquiryView } from '../../inquiry.queries.js';
import type { Decision, OrganiserEntry } from '../../organiser-entry.queries.js';
import { organiserEntryUrl, organiserListUrl } from '../../organiser.paths.js';
import { proposalUrl, screeningQueueUrl, screeningUrl } from '../../screening.paths.js';
import type { ScreeningView } from '../../screening.queries.js';
import { entryBadge } from '../badges.js';
import { inquiryLine } from './inquiry.presenter.js';
import { proposalTitle } from './proposal.presenter.js';
import { checkedRows } from './screening-check.presenter.js';

export interface ScreeningBoxView {
  entry: OrganiserEntry;
  screening: ScreeningView;
  /** The last first. */
  inquiries: InquiryView[];
  toScreen: { count: number; nextId: string | null };
  mayScreen: boolean;
  now: Temporal.Instant;
}

/** What the organisation can decide now, or why not, or what it has decided. */
export function screeningBox(view: ScreeningBoxView, texts: Texts) {
  const { entry, toScreen, mayScreen, now } = view;
  const refused = refusal(entry.schedule, 'screen', now);
  const open = mayAct(entry.state, 'admit', 'organiser');
  return {
    decisions: entry.decisions.map((decision) => decisionView(decision, texts)),
    open,
    ...(open && refused && { refused: texts.t('de', `entries.organiser.notYet`) }),
    ...(open && work(view, texts)),
    ...(open && !refused && mayScreen && acts(view)),
    ...(mayScreen &&
      !refused &&
      mayAct(entry.state, 'revokeScreening', 'organiser') && {
        revokeHref: screeningUrl(entry.id, 'revoke'),
      }),
    inquiries: view.inquiries.map((inquiry) => inquiryLine(entry.id, inquiry, now)),
    queueHref: screeningQueueUrl({ runde: String(entry.year) }),
    waiting: number(toScreen.count, 'de'),
    nextHref: toScreen.nextId && organiserEntryUrl(toScreen.nextId),
    waitingHref: organiserListUrl({
      runde: String(entry.year),
      phase: stateWords.submitted,
      sortierung: 'eingang',
    }),
  };
}

/** The checklist as far as it is, and what waits for a second look. */
function work({ entry, screening }: ScreeningBoxView, texts: Texts) {
  const { rule, check, proposal, returned } = screening;
  const items = answeredItems(rule.checklist, check?.items ?? {});
  return {
    checklist: items.length > 0 && {
      ...checkProgress(items),
      rows: check ? checkedRows(items, texts) : [],
      about: check && `${dateTime(check.changedAt, 'de')}, ${check.changedBy}`,
    },
    proposal: proposal && {
      title: proposalTitle(proposal),
      about: `${proposal.proposedBy}, ${dateTime(proposal.proposedAt, 'de')}`,
      href: proposalUrl(entry.id, proposal.id),
    },
    returned: !proposal && returned && { ...returned, at: dateTime(returned.at, 'de') },
  };
}

/** A proposal comes first: it is confirmed, returned or taken back before anything else is decided. So does an answer that may still come. */
function acts({ entry: { id }, screening: { rule, proposal }, inquiries, now }: ScreeningBoxView) {
  const asked = inquiries.find(({ state }) => state === 'open');
  const awaited = asked && !answerRefusal(asked, now) ? asked : undefined;
  return {
    mayAct: true,
    checklistHref: rule.checklist.length > 0 && screeningUrl(id, 'checklist'),
    awaited: awaited && dateTime(awaited.answerBy, 'de'),
    ...(!proposal &&
      !awaited && {
        admitHref: organiserEntryUrl(id, 'admit'),
        rejectHref: organiserEntryUrl(id, 'reject'),
        ...(!asked && { askHref: screeningUrl(id, 'ask') }),
      }),
  };
}

const decisionView = (decision: Decision, texts: Texts) => {
  const { reason, override, decidedAt, decidedBy, proposedBy, items, revoked } = decision;
  return {
    badge: revoked
      ? { kind: 'neutral' as const, text: 'Zurückgenommen' }
      : entryBadge(decision.decision, texts, 'de'),
    about: `${dateTime(decidedAt, 'de')}, ${decidedBy}`,
    proposedBy,
    reason,
    override,
    was: revoked && texts.t('de', `entries.states.${decision.decision}`),
    revoked: revoked && { by: revoked.by, at: dateTime(revoked.at, 'de'), reason: revoked.reason },
    rows: items ? checkedRows(items, texts) : [],
  };
};
