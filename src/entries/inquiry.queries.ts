import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { toInstant } from '../platform/i18n/formats.js';
import type { SectionAnswers } from './domain/answers.js';
import type { Asked, InquiryState } from './domain/inquiry.js';
import { type Opened, openedBy, readLastSubmitted } from './last-submitted.js';
import { type OpenForFiles, openForFiles } from './open-for-files.js';
import type { Dossier } from './read-dossier.js';

export interface InquiryView {
  id: string;
  text: string;
  asked: Asked[];
  answerBy: Temporal.Instant;
  state: InquiryState;
  askedAt: Temporal.Instant;
  askedBy: string;
  endedAt: Temporal.Instant | null;
  endedBy: string | null;
  /** The answer as far as it was saved; only its team reads it before it is sent. */
  answer: SectionAnswers | null;
  reply: string;
  version: number;
  savedBy: string | null;
  /** The submission that was asked about, and the one that answers. */
  submissionNumber: number;
  answeredNumber: number | null;
}

interface Row extends Omit<InquiryView, 'answerBy' | 'askedAt' | 'endedAt'> {
  answerBy: Date;
  askedAt: Date;
  endedAt: Date | null;
}

const sql = `
  SELECT i.id, i.text, i.asked, i.answer_by AS "answerBy", i.state, i.asked_at AS "askedAt", p.name AS "askedBy",
         i.ended_at AS "endedAt", x.name AS "endedBy", i.answer, i.reply, i.version, v.name AS "savedBy",
         i.submission_number AS "submissionNumber", s.number AS "answeredNumber"
    FROM inquiry i JOIN person p ON p.id = i.asked_by_id
    LEFT JOIN person x ON x.id = i.ended_by_id
    LEFT JOIN person v ON v.id = i.saved_by_id
    LEFT JOIN submission s ON s.inquiry_id = i.id`;

/** Inquiries, for those who ask and those who answer. */
@Injectable()
export class InquiryQueries {
  constructor(private readonly database: Database) {}

  /** As the organisation reads them, the last first: what was not sent is the team's. */
  async ofEntry(entryId: string): Promise<InquiryView[]> {
    if (!isId(entryId)) return [];
    const rows = await this.database.rows<Row>(
      `${sql} WHERE i.entry_id = $1 ORDER BY i.asked_at DESC, i.id DESC`,
      [entryId],
    );
    return rows
      .map(viewOf)
      .map((view) => (view.state === 'answered' ? view : { ...view, answer: null, reply: '' }));
  }

  /** One of a person's team. */
  async ofMember(entryId: string, inquiryId: string, personId: string): Promise<InquiryView | undefined> {
    if (!isId(entryId) || !isId(inquiryId)) return undefined;
    const row = await this.database.row<Row>(
      `${sql} JOIN entry_member m ON m.entry_id = i.entry_id AND m.person_id = $3 WHERE i.entry_id = $1 AND i.id = $2`,
      [entryId, inquiryId, personId],
    );
    return row && viewOf(row);
  }

  /** What an inquiry of the entry opens. The caller has decided who may read it. */
  async opened(dossier: Dossier): Promise<Opened | undefined> {
    const last = await readLastSubmitted(this.database, dossier.id);
    return last && openedBy(last, dossier);
  }

  /** The inquiry for whose answer files may come to the entry. The caller has decided who may know. */
  openForFiles(entryId: string, now: Temporal.Instant): Promise<OpenForFiles | undefined> {
    return openForFiles(this.database, entryId, now);
  }

  /** The inquiry that waits for a person's team, if any. */
  async openOf(entryId: string, personId: string): Promise<Pick<InquiryView, 'id' | 'answerBy'> | undefined> {
    const row = await this.database.row<{ id: string; answerBy: Date }>(
      `SELECT i.id, i.answer_by AS "answerBy" FROM inquiry i
         JOIN entry_member m ON m.entry_id = i.entry_id AND m.person_id = $2
        WHERE i.entry_id = $1 AND i.state = 'open'`,
      [entryId, personId],
    );
    return row && { id: row.id, answerBy: toInstant(row.answerBy) };
  }
}

const viewOf = (row: Row): InquiryView => ({
  ...row,
  answerBy: toInstant(row.answerBy),
  askedAt: toInstant(row.askedAt),
  endedAt: row.endedAt && toInstant(row.endedAt),
});
