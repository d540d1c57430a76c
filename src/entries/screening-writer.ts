import { refusal } from '../cycles/domain/phase.js';
import type { ScreeningRule } from '../cycles/domain/screening-rule.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import { problem } from '../cycles/domain/problem.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { type AnsweredItem, answeredItems, unmetItems } from './domain/checklist.js';
import type { ScreeningDecision } from './domain/screening.js';
import { screeningErrors } from './domain/screening-errors.js';
import { entryScreened, screeningOverridden } from './domain/screening-events.js';
import { Entry } from './entities/entry.entity.js';
import { ScreeningCheck } from './entities/screening-check.entity.js';
import { Screening } from './entities/screening.entity.js';
import { Submission } from './entities/submission.entity.js';
import { readDossier } from './read-dossier.js';

/** What a decision is about: the last submission, and the checklist as it was answered. */
export interface ToScreen {
  submission: Submission;
  rule: ScreeningRule;
  check: ScreeningCheck | null;
  items: AnsweredItem[];
}

/** @throws DomainErrors where the phase of the cycle is not for screening or the entry is not submitted */
export async function toScreen(tx: Tx, { id: entryId, cycleId, state }: Entry): Promise<ToScreen> {
  await demandPhase(tx, entryId);
  if (state !== 'submitted') throw new DomainErrors([problem(screeningErrors.notSubmitted)]);
  const { screeningRule: rule } = found(await tx.findOne(Cycle, { id: cycleId }));
  const check = await tx.findOne(ScreeningCheck, { entryId });
  const items = answeredItems(rule.checklist, check?.items ?? {});
  return { submission: found(await lastSubmission(tx, entryId)), rule, check, items };
}

/** @throws DomainErrors */
export async function demandPhase(tx: Tx, entryId: string): Promise<void> {
  const { cycleSchedule } = found(await readDossier(tx, entryId));
  const refused = refusal(cycleSchedule, 'screen', tx.now);
  if (refused) throw new DomainErrors([refused]);
}

export async function lastSubmission(tx: Tx, entryId: string): Promise<Submission | undefined> {
  const [last] = await tx.manager.find(Submission, {
    where: { entryId },
    order: { number: 'DESC' },
    take: 1,
  });
  return last;
}

interface Decided extends ScreeningDecision {
  submissionId: string;
  items: AnsweredItem[];
  proposalId: string | null;
}

/** Writes the decision of a person: the row, the state of the entry, the events from which the mails follow. */
export async function writeDecision(tx: Tx, entry: Entry, decided: Decided): Promise<void> {
  const decidedById = found(tx.actor.personId);
  const { outcome, submissionId, items, proposalId } = decided;
  const reason = decided.reason.trim();
  const override =
    outcome === 'admitted' && unmetItems(items).length > 0 ? (decided.override ?? '').trim() : '';
  const screening = {
    id: newId(),
    entryId: entry.id,
    submissionId,
    reason,
    override,
    proposalId,
    decidedById,
  };
  const list = items.length > 0 ? items : null;
  await tx.insert(Screening, { ...screening, items: list, decision: outcome, decidedAt: tx.now });
  await tx.update(Entry, { id: entry.id }, { state: outcome, changedAt: tx.now });
  tx.emit(entryScreened(entry, outcome, screening));
  if (override)
    tx.emit(
      screeningOverridden(
        entry.id,
        unmetItems(items).map(({ key }) => key),
        override,
      ),
    );
}
