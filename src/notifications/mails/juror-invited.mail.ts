import { type Mail, type Recipient, textOf } from './mail.js';
import { sampleId } from './facts.js';

interface Invitation extends Recipient {
  cycle: string;
  expiresAt: Date;
}

/** Asks somebody to join the jury. */
export const jurorInvitedMail: Mail = {
  name: 'juror-invited',
  on: 'JurorInvited',
  async letters(tx, event) {
    const jurorId = textOf(event, 'jurorId') || event.subject.id;
    const id = textOf(event, 'linkId') || jurorId;
    const invitations = await tx.rows<Invitation>(
      `SELECT p.name, p.email, p.lang, c.name AS cycle, j.expires_at AS "expiresAt"
         FROM juror j JOIN person p ON p.id = j.person_id JOIN cycle c ON c.id = j.cycle_id WHERE j.id = $1`,
      [jurorId],
    );
    return invitations.map(({ cycle, expiresAt, ...to }) => ({
      to,
      model: { cycle, expiresAt },
      links: { answer: { purpose: 'juror', id } },
      about: { jurorId },
    }));
  },
  sample: {
    model: { cycle: 'Kommune bewegt Welt 2026', expiresAt: '2026-07-10T21:59:59Z' },
    links: { answer: { purpose: 'juror', id: sampleId } },
  },
};
