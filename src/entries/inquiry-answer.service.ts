import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { fileData } from './canonical.js';
import { answeredContent } from './domain/answered-submission.js';
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
import { type LastSubmitted, type Opened, openedBy, readLastSubmitted } from './last-submitted.js';
import type { Dossier } from './read-dossier.js';
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
  last: LastSubmitted;
  opened: Opened;
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
   * Sends the answer: submission n+1 freezes the last one with it, and the draft takes it over; the entry stays submitted. Sent already is
   * fine.
   * @throws DomainErrors with what is missing, or where the inquiry has ended or its instant has passed
   */
  async send(actor: Actor, answer: Answer): Promise<void> {
    const { entryId, inquiryId, personId } = answer;
    await this.database.transaction(actor, async (tx) => {
      const given = await read(tx, answer);
      const { dossier, inquiry, last, opened } = given;
      if (inquiry.state === 'answered') return;
      await this.keep(tx, given, answer);
      const problems = replyProblems(opened, askedSection(last.form, inquiry.asked), given);
      if (problems.length > 0) throw new DomainErrors(problems);
      await this.writeDraft(tx, given, answer);
      const files = opened.files.map((file) => ({ ...fileData(file), id: file.id }));
      const asked = { asked: inquiry.asked, answer: given.answer };
      const content = answeredContent(last.content, last.form, asked, files);
      const { submissionId, number } = await freezeSubmission(tx, dossier, personId, { content, inquiryId });
      await tx.update(
        Inquiry,
        { id: inquiryId },
        { state: 'answered', endedAt: tx.now, endedById: personId },
      );
      tx.emit(inquiryAnswered(entryId, { inquiryId, submissionId, number }));
    });
  }

  /** The draft takes the answer over too, so that it is there when the entry is opened again. */
  private async writeDraft(tx: Tx, { dossier, inquiry, answer }: Read, { entryId, personId }: Answer) {
    const sections = answeredSections(dossier.answers, inquiry.asked, answer);
    for (const [sectionKey, answers] of Object.entries(sections)) {
      const stored = await readStoredSection(tx, entryId, sectionKey);
      if (isDeepStrictEqual(stored.answers, answers)) continue;
      const title = typeof answers['title'] === 'string' ? answers['title'].trim() : undefined;
      await writeSection(tx, stored, { entryId, personId, sectionKey, answers, title });
    }
  }

  private async keep(tx: Tx, { inquiry, answer, reply, opened }: Read, { personId, version }: Answer) {
    const refused = answerRefusal(inquiry, tx.now);
    if (refused) throw new DomainErrors([refused]);
    const before = inquiry.answer ?? askedAnswers(opened.form, opened.answers, inquiry.asked);
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
  const last = found(await readLastSubmitted(tx, entryId));
  const { reply } = fields;
  return {
    dossier,
    last,
    opened: openedBy(last, dossier),
    inquiry,
    answer: readSection(askedSection(last.form, inquiry.asked), fields),
    reply: typeof reply === 'string' ? cleanText(reply).trim() : '',
  };
}
