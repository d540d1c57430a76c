import { receiptUrl } from '../../entries/entries.paths.js';
import { verifyUrl } from '../../entries/verify.paths.js';
import { type Mail, textOf } from './mail.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { teamOf } from './recipients.js';

interface Submitted {
  reference: string;
  number: number;
  submittedAt: Date;
  contentHash: string;
}

/** The receipt of a submission, to the whole team. */
export const entrySubmittedMail: Mail = {
  name: 'entry-submitted',
  on: 'EntrySubmitted',
  async letters(tx, event, proofs) {
    const entryId = event.subject.id;
    const submissionId = textOf(event, 'submissionId');
    const facts = await entryFacts(tx, entryId);
    const [submitted] = await tx.rows<Submitted>(
      `SELECT reference, number, submitted_at AS "submittedAt", content_hash AS "contentHash" FROM submission WHERE id = $1`,
      [submissionId],
    );
    if (!facts || !submitted) return [];
    const code = proofs.receiptCode(submitted);
    return (await teamOf(tx, entryId)).map((to) => ({
      to,
      model: { ...facts, ...submitted, code, again: submitted.number > 1 },
      links: {
        receipt: { path: receiptUrl(entryId, submitted.number) },
        verify: { path: verifyUrl(code) },
      },
      about: { entryId, submissionId },
      attachment: 'receipt',
    }));
  },
  sample: {
    model: {
      ...sampleEntry,
      number: 2,
      code: 'KBW-2026-0042-7-2-8F3K-Q2MZ-7TWD',
      again: true,
      submittedAt: '2026-06-12T21:41:07Z',
      contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    links: {
      receipt: { path: receiptUrl(sampleId, 2) },
      verify: { path: verifyUrl('KBW-2026-0042-7-2-8F3K-Q2MZ-7TWD') },
    },
  },
};
