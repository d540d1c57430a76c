import type { Phase } from '../cycles/domain/phase.js';
import { sizeClassFor } from '../cycles/domain/size-class.js';
import { contentOf, hashOf, substanceHash } from '../entries/canonical.js';
import { referenceNumber } from '../entries/domain/reference-number.js';
import { EntryMember } from '../entries/entities/entry-member.entity.js';
import { EntrySection } from '../entries/entities/entry-section.entity.js';
import { Entry } from '../entries/entities/entry.entity.js';
import { Partner } from '../entries/entities/partner.entity.js';
import { Submission } from '../entries/entities/submission.entity.js';
import type { PartnerLink } from '../entries/partner-links.js';
import { readDossier } from '../entries/read-dossier.js';
import { searchKey } from '../municipalities/domain/search-key.js';
import { Municipality } from '../municipalities/entities/municipality.entity.js';
import type { Tx } from '../platform/database/tx.js';
import { found } from '../platform/http/domain-error.js';
import { sampleAnswers } from './domain/sample-answers.js';
import { sampleSequence } from './domain/stand-in-id.js';
import { reached, type Scene } from './scene.js';

export interface SampleEntry {
  municipality: string;
  title: string;
  ownerId: string;
  partnerLink: PartnerLink;
}

const population = 25_000;
const filledSections = 2;
const beforeJury: readonly Phase[] = ['call', 'screening'];

/**
 * An entry as it would stand at the scene's instant: a draft with some answers and an invited partner during the call, submitted with its
 * confirmation after it, admitted from the jury's beginning on. Rows only: no event, no number of the cycle.
 */
export async function writeSampleEntry(tx: Tx, scene: Scene, sample: SampleEntry): Promise<string> {
  const { cycle, form, at } = scene;
  const { municipality, title, ownerId } = sample;
  const id = scene.id(`entry ${municipality}`);
  const draft = isDraft(scene);
  await writeMunicipality(tx, scene, municipality);
  const sizeClass = sizeClassFor(population, cycle.sizeClasses)?.key;
  await tx.insert(Entry, {
    id,
    cycleId: cycle.id,
    municipalityId: scene.id(municipality),
    sizeClassId: cycle.sizeClasses.find(({ key }) => key === sizeClass)?.id ?? null,
    formVersionId: scene.formVersionId,
    population,
    state: draft ? 'draft' : isAdmitted(scene) ? 'admitted' : 'submitted',
    title,
    reference: draft ? null : referenceNumber(cycle.year, sampleSequence(scene.preview.seed, municipality)),
    startedAt: at,
    submittedAt: draft ? null : submittedAt(scene),
    changedAt: at,
  });
  await tx.insert(EntryMember, {
    id: scene.id(`owner ${id}`),
    entryId: id,
    personId: ownerId,
    role: 'owner',
    joinedAt: at,
  });
  const answers = sampleAnswers(form, title, draft ? filledSections : undefined);
  const sections = Object.entries(answers).map(([sectionKey, each]) => ({
    id: scene.id(`section ${id} ${sectionKey}`),
    entryId: id,
    sectionKey,
    answers: each,
    changedAt: at,
    changedById: ownerId,
  }));
  if (sections.length > 0) await tx.insert(EntrySection, sections);
  await writePartner(tx, scene, id, sample.partnerLink);
  if (!draft) await writeSubmission(tx, scene, id, ownerId);
  return id;
}

/** During the call applicants write; whoever is a member by then has submitted. */
export const isDraft = ({ phase, preview }: Scene): boolean => phase === 'call' && preview.role !== 'member';

/** A round may open before the jury's phase; what jurors see is admitted. */
const isAdmitted = ({ phase, preview }: Scene): boolean =>
  preview.role === 'juror' || !beforeJury.includes(phase);

/** An hour before the end of the call, or now. */
function submittedAt({ cycle, at }: Scene): Temporal.Instant {
  const late = cycle.milestones.deadline?.subtract({ hours: 1 });
  return late && reached(late, at) ? late : at;
}

async function writeMunicipality(tx: Tx, scene: Scene, name: string): Promise<void> {
  await tx.insert(Municipality, {
    id: scene.id(name),
    kind: 'municipality',
    name,
    shortName: name,
    searchKey: searchKey(name),
    stateKey: '05',
    stateName: 'Nordrhein-Westfalen',
    population,
    source: 'Vorschau',
  });
}

async function writePartner(tx: Tx, scene: Scene, entryId: string, link: PartnerLink): Promise<void> {
  await tx.insert(Partner, {
    id: scene.id(`partner ${entryId}`),
    entryId,
    kind: scene.cycle.partnerRule.kinds[0]?.key ?? '',
    organisation: 'Musterverein für Partnerschaft e. V.',
    contactName: 'Toni Muster',
    email: `partner-${scene.preview.seed}@vorschau.invalid`,
    state: 'invited',
    invitedAt: scene.at.subtract({ hours: 24 }),
    ...link,
  });
}

/** The partner confirms what is submitted. */
async function writeSubmission(tx: Tx, scene: Scene, entryId: string, personId: string): Promise<void> {
  const confirmed = found(await readDossier(tx, entryId));
  await tx.update(
    Partner,
    { entryId },
    {
      state: 'confirmed',
      answeredAt: submittedAt(scene),
      signatoryName: 'Toni Muster',
      signatoryFunction: 'Vorstand',
      contentHash: substanceHash(confirmed),
    },
  );
  const dossier = found(await readDossier(tx, entryId));
  const content = contentOf(dossier) as object;
  await tx.insert(Submission, {
    id: scene.id(`submission ${entryId}`),
    entryId,
    number: 1,
    reference: dossier.reference ?? '',
    content,
    contentHash: hashOf(content),
    submittedAt: submittedAt(scene),
    submittedById: personId,
  });
}
