import type { Tx } from '../../platform/database/tx.js';
import { sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { partnerFacts, samplePartner, takenBack } from './partner-facts.js';

/** Reminds an organisation that has not answered, by the link that it has. */
export const partnerRemindedMail: Mail = {
  name: 'partner-reminded',
  on: 'PartnerReminded',
  async letters(tx, event) {
    const partnerId = textOf(event, 'partnerId');
    const [kind, linkId] = [textOf(event, 'kind'), textOf(event, 'linkId')];
    const invitation = await invitationOf(tx, partnerId);
    const facts = await partnerFacts(tx, event.subject.id, partnerId);
    return facts.map((letter) => ({
      ...letter,
      links: { entry: { purpose: 'partner', id: linkId } },
      about: { partnerId },
      ...(kind !== 'byApplicant' && { once: [kind, invitation] }),
    }));
  },
  changes: takenBack('partner-reminded'),
  sample: { model: samplePartner, links: { entry: { purpose: 'partner', id: sampleId } } },
};

/** When it was invited: a new invitation is reminded of anew. The link may be another one, where the old one had to be replaced. */
async function invitationOf(tx: Tx, partnerId: string): Promise<string> {
  const [partner] = await tx.rows<{ invitedAt: Date }>(
    'SELECT invited_at AS "invitedAt" FROM partner WHERE id = $1',
    [partnerId],
  );
  return partner?.invitedAt.toISOString() ?? '';
}
