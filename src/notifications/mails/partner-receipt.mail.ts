import { sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { partnerFacts, samplePartner, takenBack } from './partner-facts.js';

interface Recorded {
  signatory: string;
  office: string;
  confirmedAt: Date;
  contentHash: string;
  linkId: string | null;
}

/** Gives an organisation its own confirmation to keep, with the hash of what it confirmed. */
export const partnerReceiptMail: Mail = {
  name: 'partner-receipt',
  on: 'PartnerConfirmed',
  async letters(tx, event) {
    const partnerId = textOf(event, 'partnerId');
    const [facts] = await partnerFacts(tx, event.subject.id, partnerId);
    const [recorded] = await tx.rows<Recorded & { statement: string }>(
      `SELECT signatory_name AS signatory, signatory_function AS office, answered_at AS "confirmedAt",
              content_hash AS "contentHash", link_id AS "linkId", statement
         FROM partner WHERE id = $1 AND state = 'confirmed'`,
      [partnerId],
    );
    if (!facts || !recorded?.linkId) return [];
    const { linkId: id, statement, ...model } = recorded;
    return [
      {
        to: facts.to,
        model: { ...facts.model, ...model },
        passages: { statement },
        links: { receipt: { purpose: 'partner', id } },
        about: { partnerId },
      },
    ];
  },
  changes: takenBack('partner-receipt'),
  sample: {
    model: {
      ...samplePartner,
      signatory: 'Amina Diallo',
      office: 'Vorsitzende',
      confirmedAt: '2026-06-10T09:30:00Z',
      contentHash: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
    },
    passages: { statement: 'Wir arbeiten auf Augenhöhe.' },
    links: { receipt: { purpose: 'partner', id: sampleId } },
  },
};
