import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import type { SectionAnswers } from './domain/answers.js';
import {
  answeredSections,
  answerRefusal,
  askedAnswers,
  askedSection,
  replyProblems,
} from './domain/inquiry.js';
import { inquiryAnswered } from './domain/inquiry-events.js';
import { type Fields, readSection } from './domain/read-answers.js';
import { screeningErrors } from './domain/screening-errors.js';
import { cleanText } from './domain/text.js';
import { Inquiry } from './entities/inquiry.entity.js';
import { lockDossierOf } from './entry-access.js';
import { type Dossier, readDossier } from './read-dossier.js';
import { readStoredSection, writeSection } from './section-writer.js';
import { freezeSubmission } from './submission-writer.js';

export interface Answer {
  entryId: string;
  inquiryId: string;
  personId: string;
  /** The version that the person had before them; 0 where nothing was saved yet. */
  version: number;
  /** As posted; fields that are not asked about are not read. */
  fields: Fields;
}

interface Read {
  dossier: Dossier;
  inquiry: Inquiry;
  answer: SectionAnswers;
  reply: string;
}

/** A team answers an inquiry: a draft of its own until it is sent, and then a new submission. */
@Injectable()
export class InquiryAnswerService {
  constructor(private readonly database: Database) {}

  /**
   * Keeps what was typed; the dossier is not touched.
   * @throws DomainErrors where the inquiry has ended or its instant has passed; DomainError 409 where a colleague was faster, 404 for strangers
   */
  async save(actor: Actor, answer: Answer): Promise<void> {
    await this.database.transaction(actor, async (tx) => this.keep(tx, await read(tx, answer), answer));
  }

  /**
   * Sends the answer: the sections take it over, and submission n+1 freezes the dossier; the entry stays submitted. Sent already is fine.
   * @returns the number of the submission
   * @throws DomainErrors with what is missing, or where the inquiry has ended or its instant has passed
   */
  async send(actor: Actor, answer: Answer): Promise<void> {
    const { entryId, inquiryId, personId } = answer;
    await this.database.transaction(actor, async (tx) => {
      const given = await read(tx, answer);
      const { dossier, inquiry } = given;
      if (inquiry.state === 'answered') return;
      await this.keep(tx, given, answer);
      const problems = replyProblems(askedSection(dossier.form, inquiry.asked), given.answer, given.reply);
      if (problems.length > 0) throw new DomainErrors(problems);
      const sections = answeredSections(dossier.answers, inquiry.asked, given.answer);
      for (const [sectionKey, answers] of Object.entries(sections)) {
        const stored = await readStoredSection(tx, entryId, sectionKey);
        if (isDeepStrictEqual(stored.answers, answers)) continue;
        const title = typeof answers['title'] === 'string' ? answers['title'].trim() : undefined;
        await writeSection(tx, stored, { entryId, personId, sectionKey, answers, title });
      }
      const changed = found(await readDossier(tx, entryId));
      const { submissionId, number } = await freezeSubmission(tx, changed, personId, { inquiryId });
      await tx.update(
        Inquiry,
        { id: inquiryId },
        { state: 'answered', endedAt: tx.now, endedById: personId },
      );
      tx.emit(inquiryAnswered(entryId, { inquiryId, submissionId, number }));
    });
  }

  private async keep(tx: Tx, { inquiry, answer, reply, dossier }: Read, { personId, version }: Answer) {
    const refused = answerRefusal(inquiry, tx.now);
    if (refused) throw new DomainErrors([refused]);
    const before = inquiry.answer ?? askedAnswers(dossier.form, dossier.answers, inquiry.asked);
    if (isDeepStrictEqual(answer, before) && reply === inquiry.reply) return;
    if (inquiry.version !== version) throw new DomainError(screeningErrors.answerStale, {}, 409);
    await tx.update(
      Inquiry,
      { id: inquiry.id },
      { answer, reply, version: version + 1, savedById: personId },
    );
  }
}

async function read(tx: Tx, { entryId, inquiryId, personId, fields }: Answer): Promise<Read> {
  const { dossier } = await lockDossierOf(tx, entryId, personId);
  if (!isId(inquiryId)) throw notFound();
  const inquiry = found(await tx.findOne(Inquiry, { id: inquiryId, entryId }));
  const { reply } = fields;
  return {
    dossier,
    inquiry,
    answer: readSection(askedSection(dossier.form, inquiry.asked), fields),
    reply: typeof reply === 'string' ? cleanText(reply).trim() : '',
  };
}
