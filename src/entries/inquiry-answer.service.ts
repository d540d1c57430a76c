import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { IsNull } from 'typeorm';
import { problem, type Problem } from '../cycles/domain/problem.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { fileData } from './canonical.js';
import { corrected, isOfForm } from './domain/askable.js';
import { answeredContent } from './domain/answered-submission.js';
import type { SectionAnswers } from './domain/answers.js';
import {
  type Asked,
  answeredSections,
  answerRefusal,
  askedAnswers,
  askedSection,
  answerTo,
  replyProblems,
} from './domain/inquiry.js';
import { inquiryAnswered } from './domain/inquiry-events.js';
import { pictureProblems } from './domain/picture.js';
import { type Fields, readSection } from './domain/read-answers.js';
import { screeningErrors } from './domain/screening-errors.js';
import { cleanText } from './domain/text.js';
import { scanProblems } from './domain/waiting-files.js';
import { Attachment } from './entities/attachment.entity.js';
import { Inquiry } from './entities/inquiry.entity.js';
import { Partner } from './entities/partner.entity.js';
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
      const files = opened.files.map((file) => ({ ...fileData(file), id: file.id }));
      const asked = { asked: inquiry.asked, answer: given.answer };
      const problems = [
        ...replyProblems(opened, askedSection(opened.form, inquiry.asked), given),
        ...this.newFileProblems(given, tx.now),
      ];
      if (problems.length > 0) throw new DomainErrors(problems);
      await this.writeDraft(tx, given, answer);
      await this.writeFilesAndPartners(tx, given, entryId);
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
    const sections = answeredSections(dossier.answers, inquiry.asked.filter(isOfForm), answer);
    for (const [sectionKey, answers] of Object.entries(sections)) {
      const stored = await readStoredSection(tx, entryId, sectionKey);
      if (isDeepStrictEqual(stored.answers, answers)) continue;
      const title = typeof answers['title'] === 'string' ? answers['title'].trim() : undefined;
      await writeSection(tx, stored, { entryId, personId, sectionKey, answers, title });
    }
  }

  private async writeFilesAndPartners(tx: Tx, { last, inquiry, opened, answer }: Read, entryId: string) {
    const hashes = new Map(opened.files.map(({ id, sha256 }) => [id, sha256]));
    const own = (each: Asked) => {
      const said = answerTo(answer, each);
      return Array.isArray(said) ? said.flatMap((id) => hashes.get(String(id)) ?? []) : said;
    };
    const { dropped, partners } = corrected(last.content, inquiry.asked, own);
    for (const sha256 of dropped)
      await tx.update(Attachment, { entryId, sha256, removedAt: IsNull() }, { removedAt: tx.now });
    for (const [index, { name: organisation, kind }] of partners.entries()) {
      const before = last.content.partners[index]!;
      if (before.name === organisation && before.kind === kind) continue;
      const where = { entryId, organisation: before.name, kind: before.kind };
      await tx.update(Partner, where, { organisation, kind });
    }
  }

  /** Files that were not submitted before are checked as those of a submission are. */
  private newFileProblems({ opened, last, inquiry, answer }: Read, now: Temporal.Instant): Problem[] {
    const known = new Set(last.content.files.map(({ sha256 }) => sha256));
    const named = JSON.stringify(answer);
    const fresh = opened.files
      .filter(({ id, sha256 }) => named.includes(id) && !known.has(sha256))
      .map((file) => ({ ...file, removed: false }));
    const problems = [...pictureProblems(fresh), ...scanProblems(fresh, now, inquiry.answerBy)];
    return problems.map(({ key, params }) => problem(key, params));
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
  const opened = openedBy(last, dossier);
  const { reply } = fields;
  return {
    dossier,
    last,
    opened,
    inquiry,
    answer: readSection(askedSection(opened.form, inquiry.asked), fields),
    reply: typeof reply === 'string' ? cleanText(reply).trim() : '',
  };
}
