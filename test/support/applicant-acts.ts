import type { FormDefinition } from '../../src/cycles/domain/form-definition.js';
import { completeAnswers } from './complete-answers.js';
import { mailedPath } from './mail-links.js';
import type { TestSystem } from './test-system.js';
import type { SeenPage, Visitor } from './visitor.js';

/** What applicants and partners do, page by page, without JavaScript; each fails where the page says no. */
export async function startEntry(applicant: Visitor, town: string): Promise<string> {
  await applicant.get('/bewerbung/neu');
  await applicant.press('Kommune suchen', { q: town });
  await applicant.follow(town);
  const dossier = await applicant.press(`Bewerbung für ${town} beginnen`);
  return /^\/bewerbung\/([\da-f-]{36})$/.exec(dossier.path)?.[1] ?? refused(dossier);
}

export async function fillSections(applicant: Visitor, id: string, form: FormDefinition): Promise<void> {
  for (const [key, answers] of Object.entries(completeAnswers(form))) {
    await applicant.get(`/bewerbung/${id}/abschnitt/${key}`);
    const saved = await applicant.press('Speichern und zurück', answers);
    if (saved.path !== `/bewerbung/${id}`) refused(saved);
  }
}

export interface InvitedPartner {
  organisation: string;
  contactName: string;
  email: string;
}

export async function invitePartner(applicant: Visitor, id: string, partner: InvitedPartner): Promise<void> {
  await applicant.get(`/bewerbung/${id}/partner`);
  const page = await applicant.press('Einladung schicken', { ...partner, kind: 'migrantOrganisation' });
  if (page.status !== 200) refused(page);
}

/** The partner reads the mail, follows its link and confirms. */
export async function confirmAsPartner(
  system: TestSystem,
  { organisation, contactName, email }: InvitedPartner,
): Promise<SeenPage> {
  const partner = system.visitor();
  await partner.get(await mailedPath(system, email, '/mitzeichnung/'));
  return partner.press(`Für ${organisation} mitzeichnen`, {
    name: contactName,
    function: 'Vorsitz',
    statement: 'Wir tragen die Bewerbung mit.',
  });
}

export async function submitEntry(applicant: Visitor, id: string, town: string): Promise<SeenPage> {
  await applicant.get(`/bewerbung/${id}/pruefen`);
  const receipt = await applicant.press(`Bewerbung für ${town} einreichen`);
  return receipt.path.startsWith(`/bewerbung/${id}/eingang/`) ? receipt : refused(receipt);
}

function refused({ path, status, text }: SeenPage): never {
  throw new Error(`Refused at ${path} (${status}): ${text}`);
}
