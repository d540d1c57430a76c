import type { Tx } from '../../platform/database/tx.js';

export interface PartnerAnswer {
  organisation: string;
  signatory: string;
  objection: string;
}

export async function partnerAnswer(tx: Tx, partnerId: string): Promise<PartnerAnswer | undefined> {
  const [answer] = await tx.rows<PartnerAnswer>(
    `SELECT organisation, coalesce(signatory_name, contact_name) AS signatory, coalesce(objection, '') AS objection
       FROM partner WHERE id = $1`,
    [partnerId],
  );
  return answer;
}
