import type { INestApplicationContext } from '@nestjs/common';
import { confirmationUrl } from '../entries/entries.paths.js';
import { Database } from '../platform/database/database.js';
import { Secret } from '../platform/security/secret.js';
import { entries2026 } from './data/cycle-2026.js';
import { team2026 } from './data/late-2026.js';

export interface DemonstrationPartner {
  organisation: string;
  /** The personal link, which needs no account. */
  link: string;
}

/** Partners of the entry that is still worked on, each with the link that its mail has. */
export async function demonstrationPartners(
  app: INestApplicationContext,
  url: string,
): Promise<DemonstrationPartner[]> {
  const { municipality } = entries2026.find(({ key }) => key === team2026.entry) ?? { municipality: '' };
  const rows = await app.get(Database).rows<{ organisation: string; linkId: string }>(
    `SELECT p.organisation, p.link_id AS "linkId" FROM partner p
       JOIN entry e ON e.id = p.entry_id JOIN municipality m ON m.id = e.municipality_id
      WHERE m.key = $1 AND p.state <> 'withdrawn' ORDER BY p.state = 'invited' DESC, p.organisation`,
    [municipality],
  );
  const secret = app.get(Secret);
  return rows.map(({ organisation, linkId }) => ({
    organisation,
    link: `${url}${confirmationUrl(secret.linkToken('partner', linkId))}`,
  }));
}
