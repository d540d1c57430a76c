import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Person } from '../../src/accounts/entities/person.entity.js';
import { referenceNumber } from '../../src/entries/domain/reference-number.js';
import type { EntryState } from '../../src/entries/domain/entry-state.js';
import { submissionContent } from '../../src/entries/domain/submission-content.js';
import { defaultForm } from '../../src/cycles/domain/defaults/form.js';
import { EntryMember } from '../../src/entries/entities/entry-member.entity.js';
import { EntrySection } from '../../src/entries/entities/entry-section.entity.js';
import { Entry } from '../../src/entries/entities/entry.entity.js';
import { Partner } from '../../src/entries/entities/partner.entity.js';
import { Submission } from '../../src/entries/entities/submission.entity.js';
import type { Municipality } from '../../src/municipalities/entities/municipality.entity.js';
import { Storage } from '../../src/platform/storage/storage.js';
import { newId } from '../../src/platform/database/new-id.js';
import { classOf, inSystem, type MadeCycle } from './factories.js';
import type { TestSystem } from './test-system.js';

export interface MadeEntry {
  id: string;
  title: string;
  reference: string | null;
  partnerId: string;
  partnerEmail: string;
}

/** An entry with its owner, one confirmed partner and, from `submitted` on, a submission; no events, no mails. */
export async function makeEntry(
  system: TestSystem,
  cycle: MadeCycle,
  municipality: Municipality,
  owner: Person,
  state: EntryState = 'admitted',
  title = `Gemeinsam in ${municipality.shortName}`,
): Promise<MadeEntry> {
  const sizeClassId = await classOf(system, cycle, municipality.population);
  const { id: cycleId, year, formVersionId } = cycle;
  return inSystem(system, async (tx) => {
    const id = newId();
    const submitted = state !== 'draft';
    const [counted] = (await tx.rows<{ sequence: number }>(
      'UPDATE cycle SET last_sequence = last_sequence + 1 WHERE id = $1 RETURNING last_sequence AS sequence',
      [cycleId],
    )) as unknown as [{ sequence: number }[]];
    const reference = submitted ? referenceNumber(year, counted[0]?.sequence ?? 1) : null;
    await tx.insert(Entry, {
      id,
      cycleId,
      municipalityId: municipality.id,
      sizeClassId,
      formVersionId,
      population: municipality.population,
      state,
      title,
      reference,
      exclusive: state !== 'withdrawn',
      startedAt: tx.now,
      submittedAt: submitted ? tx.now : null,
      changedAt: tx.now,
    });
    await tx.insert(EntryMember, {
      id: newId(),
      entryId: id,
      personId: owner.id,
      role: 'owner',
      joinedAt: tx.now,
    });
    const answers = { title, summary: `Kurz: ${title}`, commitment: `Ausführlich: ${title}` };
    const section = { id: newId(), entryId: id, sectionKey: 'commitment', answers };
    await tx.insert(EntrySection, { ...section, changedAt: tx.now, changedById: owner.id });
    const partnerId = newId();
    const partnerEmail = `partner-${partnerId.slice(-6)}@example.org`;
    await tx.insert(Partner, {
      id: partnerId,
      entryId: id,
      kind: 'migrantOrganisation',
      organisation: `Verein ${municipality.shortName} e. V.`,
      contactName: 'Amina Partner',
      email: partnerEmail,
      state: 'confirmed',
      invitedAt: tx.now,
      expiresAt: tx.now.add({ hours: 24 * 60 }),
      answeredAt: tx.now,
      signatoryName: 'Amina Partner',
      signatoryFunction: 'Vorsitzende',
    });
    if (submitted) {
      const { shortName: name, key, districtName: district, stateName, population } = municipality;
      const applicant = { name, key, district, state: stateName, population, sizeClass: null };
      const dossier = {
        year,
        formVersion: 1,
        form: defaultForm,
        applicant,
        answers: { commitment: answers },
        files: [],
      };
      const content = submissionContent(dossier, []) as object;
      const contentHash = hash('sha256', canonicalize(content) ?? '');
      const numbered = {
        id: newId(),
        entryId: id,
        number: 1,
        reference: reference ?? '',
        content,
        contentHash,
      };
      await tx.insert(Submission, { ...numbered, submittedAt: tx.now, submittedById: owner.id });
    }
    return { id, title, reference, partnerId, partnerEmail };
  });
}

/** Puts a file into the entry's only submission, as if it had come with it. @returns its SHA-256 */
export async function addFileToSubmission(
  system: TestSystem,
  entryId: string,
  bytes: string,
): Promise<string> {
  const storage = system.get(Storage);
  const { sha256, size } = await storage.put(Readable.from([Buffer.from(bytes)]), { maxBytes: 1000 });
  const file = { name: `${bytes}.txt`, mediaType: 'text/plain', size, sha256, caption: null };
  const [row] = await system.database.rows<{ id: string; content: object }>(
    'SELECT id, content FROM submission WHERE entry_id = $1',
    [entryId],
  );
  const content = { ...row!.content, files: [file] };
  const parameters = [row!.id, JSON.stringify(content), hash('sha256', canonicalize(content)!)];
  await system.database.rows(
    'UPDATE submission SET content = $2, content_hash = $3 WHERE id = $1',
    parameters,
  );
  return sha256;
}
