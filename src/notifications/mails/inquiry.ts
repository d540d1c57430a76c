import type { DomainEvent, Tx } from '../../platform/database/tx.js';
import { inquiryUrl } from '../../entries/screening.paths.js';
import { toInstant } from '../../platform/i18n/formats.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Letter, type MailContent, textOf } from './mail.js';
import { teamOf } from './recipients.js';

export interface InquiryFacts {
  text: string;
  answerBy: Date;
  askedById: string;
}

export async function inquiryFacts(tx: Tx, inquiryId: string): Promise<InquiryFacts | undefined> {
  const [facts] = await tx.rows<InquiryFacts>(
    'SELECT text, answer_by AS "answerBy", asked_by_id AS "askedById" FROM inquiry WHERE id = $1',
    [inquiryId],
  );
  return facts;
}

/** A mail to everybody of the team, with the question and until when it is answered. */
export async function lettersToTeam(tx: Tx, event: DomainEvent): Promise<Letter[]> {
  const entryId = event.subject.id;
  const inquiryId = textOf(event, 'inquiryId');
  const inquiry = await inquiryFacts(tx, inquiryId);
  const facts = await entryFacts(tx, entryId);
  if (!inquiry || !facts) return [];
  return (await teamOf(tx, entryId)).map((to) => ({
    to,
    model: { ...facts, answerBy: toInstant(inquiry.answerBy) },
    passages: { question: inquiry.text },
    links: { inquiry: { path: inquiryUrl(entryId, inquiryId, 'answer') } },
    about: { entryId, inquiryId },
  }));
}

export const sampleInquiry: MailContent = {
  model: { ...sampleEntry, answerBy: toInstant('2026-07-03T21:59:59.999Z') },
  passages: { question: 'Bitte erklären Sie, wer die Patenschaft trägt.' },
  links: { inquiry: { path: inquiryUrl(sampleId, sampleId, 'answer') } },
};
