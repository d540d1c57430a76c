import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { type Asked, answerByProblems, askedSection, inquiryProblems } from './domain/inquiry.js';
import { inquiryAsked, inquiryEnded, inquiryExtended, inquiryReminded } from './domain/inquiry-events.js';
import { screeningErrors } from './domain/screening-errors.js';
import { Entry } from './entities/entry.entity.js';
import { Inquiry } from './entities/inquiry.entity.js';
import { ScreeningProposal } from './entities/screening-proposal.entity.js';
import { lockStanding } from './entry-access.js';
import { openedBy, readLastSubmitted } from './last-submitted.js';
import { toScreen } from './screening-writer.js';

export interface NewInquiry {
  text: string;
  asked: readonly Asked[];
  answerBy: Temporal.Instant | undefined;
}

/** What the organisation asks an applicant: one inquiry of an entry at a time. */
@Injectable()
export class InquiryService {
  constructor(private readonly database: Database) {}

  /**
   * Asks, and opens the questions named; the team is told. The same asked twice is one.
   * @returns id of the inquiry
   * @throws DomainErrors where text or instant will not do, or the entry is not to be screened or has an inquiry or a proposal waiting
   */
  async ask(actor: Actor, entryId: string, { text, asked, answerBy }: NewInquiry): Promise<string> {
    const askedById = found(actor.personId);
    return this.database.transaction(actor, async (tx) => {
      const entry = await lockStanding(tx, entryId);
      const open = await tx.findOne(Inquiry, { entryId, state: 'open' });
      if (open && open.askedById === askedById && open.text === text.trim()) return open.id;
      if (open) throw new DomainError(screeningErrors.inquiryOpen);
      const { submission } = await toScreen(tx, entry);
      if (await tx.findOne(ScreeningProposal, { entryId, state: 'open' }))
        throw new DomainError(screeningErrors.proposalOpen);
      const problems = inquiryProblems({ text, answerBy }, tx.now);
      const known = await knownQuestions(tx, entryId, asked);
      if (!known) problems.push({ key: screeningErrors.askedUnknown, field: 'asked' });
      if (problems.length > 0 || !answerBy) throw new DomainErrors(problems);
      const inquiry = { id: newId(), text: text.trim(), asked: [...asked], answerBy };
      const about = { entryId, submissionNumber: submission.number, askedAt: tx.now, askedById };
      await tx.insert(Inquiry, { ...inquiry, ...about, state: 'open' });
      await tx.update(Entry, { id: entryId }, { state: entry.state });
      tx.emit(inquiryAsked(entryId, inquiry));
      return inquiry.id;
    });
  }

  /** Gives the team another instant, also when the first has passed; it is reminded anew. */
  async extend(
    actor: Actor,
    entryId: string,
    inquiryId: string,
    answerBy: Temporal.Instant | undefined,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const inquiry = await lockInquiry(tx, entryId, inquiryId);
      const problems = answerByProblems(answerBy, tx.now);
      if (problems.length > 0 || !answerBy) throw new DomainErrors(problems);
      if (inquiry.state !== 'open') throw new DomainError(screeningErrors.inquiryEnded);
      if (answerBy.equals(inquiry.answerBy)) return;
      await tx.update(Inquiry, { id: inquiryId }, { answerBy, remindedAt: null });
      tx.emit(inquiryExtended(entryId, inquiryId, inquiry.answerBy, answerBy));
    });
  }

  /** Ends an inquiry without an answer: closed, or withdrawn as not needed. An answer sent before it stays. */
  async end(actor: Actor, entryId: string, inquiryId: string, state: 'closed' | 'withdrawn'): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const inquiry = await lockInquiry(tx, entryId, inquiryId);
      if (inquiry.state === state) return;
      if (inquiry.state !== 'open') throw new DomainError(screeningErrors.inquiryEnded);
      await endInquiry(tx, inquiry, state);
    });
  }

  /** Reminds teams whose answer is due within a day; each once for each instant. Shorter notice than a day needs no reminder. */
  async remindDue(actor: Actor, now: Temporal.Instant): Promise<number> {
    const due = await this.database.rows<{ id: string; entryId: string }>(
      `SELECT id, entry_id AS "entryId" FROM inquiry
        WHERE state = 'open' AND reminded_at IS NULL AND answer_by >= $1
          AND answer_by - interval '24 hours' <= $1 AND asked_at < answer_by - interval '24 hours'
        ORDER BY answer_by LIMIT 200`,
      [now.toString()],
    );
    for (const { id, entryId } of due)
      await this.database.transaction(actor, async (tx) => {
        const inquiry = await lockInquiry(tx, entryId, id);
        if (inquiry.state !== 'open' || inquiry.remindedAt) return;
        await tx.update(Inquiry, { id }, { remindedAt: tx.now });
        tx.emit(inquiryReminded(entryId, id));
      });
    return due.length;
  }
}

/** The entry is locked first: answering, deciding and ending come one after the other. */
async function lockInquiry(tx: Tx, entryId: string, inquiryId: string): Promise<Inquiry> {
  await lockStanding(tx, entryId);
  if (!isId(inquiryId)) throw notFound();
  return found(await tx.findOne(Inquiry, { id: inquiryId, entryId }));
}

export async function endInquiry(tx: Tx, inquiry: Inquiry, state: 'closed' | 'withdrawn'): Promise<void> {
  const ended = { state, endedAt: tx.now, endedById: tx.actor.personId };
  await tx.update(Inquiry, { id: inquiry.id }, ended);
  tx.emit(inquiryEnded(inquiry.entryId, inquiry.id, state, ''));
}

/** Questions of the form that was submitted; the draft may follow a newer one. */
async function knownQuestions(tx: Tx, entryId: string, asked: readonly Asked[]): Promise<boolean> {
  const { form } = openedBy(found(await readLastSubmitted(tx, entryId)), { attachments: [] });
  const once = new Set(asked.map(({ section, question }) => `${section} ${question}`)).size === asked.length;
  return once && askedSection(form, asked).questions.length === asked.length;
}
