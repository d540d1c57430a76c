import { Secret } from '../../../src/platform/security/secret.js';
import type { TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';

/** The fields of each section, as a person fills them. */
export const filledSections: Readonly<Record<string, Record<string, string | string[]>>> = {
  contact: {
    department: 'Büro für Internationales',
    contactName: 'Anna Amt',
    address: 'Rathausplatz 1, 50667 Köln',
    signatoryName: 'Olga Oben',
    signatoryOffice: 'Oberbürgermeisterin',
  },
  commitment: {
    title: 'Gemeinsam für die Eine Welt',
    summary: 'Wir arbeiten **auf Augenhöhe**.',
    commitment: 'Seit vielen Jahren.',
    topics: ['migration', 'climate'],
    since: '1998',
  },
  cooperation: {
    quality: 'Gut.',
    continuity: 'Durch Beschlüsse.',
    equalFooting: 'In einem gemeinsamen Gremium.',
    councilResolution: 'yes',
  },
  projects: {
    'projectExamples.0.name': 'Brunnen',
    'projectExamples.0.description': 'Ein Brunnen.',
    'projectExamples.0.result': 'Wasser.',
  },
  declarations: { truth: 'yes', consent: 'yes', imageRights: 'yes' },
};

export async function fillAll(visitor: Visitor, id: string): Promise<void> {
  for (const [key, values] of Object.entries(filledSections)) {
    await visitor.get(`/bewerbung/${id}/abschnitt/${key}`);
    const saved = await visitor.press('Speichern und zurück', values);
    if (saved.path !== `/bewerbung/${id}`) throw new Error(`${key} was not saved: ${saved.text}`);
  }
}

/** The links that were given to partners of an entry, the last one first, as the mails carry them. */
export async function partnerLinks(system: TestSystem, entryId: string): Promise<string[]> {
  const events = await system.database.rows<{ linkId: string }>(
    `SELECT payload->>'linkId' AS "linkId" FROM domain_event
      WHERE type = 'PartnerInvited' AND subject_id = $1 ORDER BY id DESC`,
    [entryId],
  );
  return events.map(({ linkId }) => `/mitzeichnung/${system.get(Secret).linkToken('partner', linkId)}`);
}

export async function invitePartner(
  visitor: Visitor,
  id: string,
  organisation = 'Afrika-Verein e. V.',
): Promise<SeenPage> {
  await visitor.get(`/bewerbung/${id}/partner`);
  return visitor.press('Einladung schicken', {
    organisation,
    kind: 'migrantOrganisation',
    contactName: 'Amina Partner',
    email: 'amina@example.org',
  });
}
