import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { acceptedKinds } from '../cycles/domain/partner-rule.js';
import { carriedAnswers } from './domain/carry-over.js';
import { entryCarriedOver } from './domain/team-events.js';
import { sectionOf } from './domain/form-definition.js';
import { type CarriedKind, EntryCarryOver } from './entities/entry-carry-over.entity.js';
import { earlierEntry } from './earlier-entry.js';
import { type Dossier, readDossierOf } from './read-dossier.js';
import { titleIn } from './section.service.js';
import { readStoredSection, writeSection } from './section-writer.js';

export interface CarryOver {
  entryId: string;
  personId: string;
  /** Also the project texts; without it the master data alone. */
  texts: boolean;
}

/**
 * Fills a new entry from the last one of its municipality in whose team the person is; without one nothing happens. What is taken over waits
 * to be checked, partners and members of then wait to be invited: see ADR 14.
 */
export async function carryOver(tx: Tx, { entryId, personId, texts }: CarryOver): Promise<void> {
  const entry = await readDossierOf(tx, entryId, personId);
  const before = entry && (await earlierEntry(tx, { ...entry, personId }));
  const earlier = before && (await readDossierOf(tx, before.id, personId));
  if (!entry || !earlier) return;
  const answers = carriedAnswers(earlier, entry.form, texts);
  const note = (kind: CarriedKind, key: string, content: Record<string, string> = {}) =>
    tx.insert(EntryCarryOver, { id: newId(), entryId, kind, key, content, fromYear: earlier.year });
  for (const [sectionKey, carried] of Object.entries(answers)) {
    const stored = await readStoredSection(tx, entryId, sectionKey);
    const section = sectionOf(entry.form, sectionKey);
    const title = section && titleIn(section, carried);
    await writeSection(tx, stored, { entryId, personId, sectionKey, answers: carried, title });
    await note('section', sectionKey);
  }
  for (const partner of partnersOf(earlier, entry)) await note('partner', partner.key, partner.content);
  for (const { name, email } of await colleagues(tx, earlier.id, personId))
    await note('member', email, { name, email });
  tx.emit(entryCarriedOver(entryId, { fromEntryId: earlier.id, fromYear: earlier.year, texts }));
}

/** Those that carried the earlier entry and are of a kind that counts now, each once. */
function partnersOf(earlier: Dossier, { partnerRule }: Dossier) {
  const kinds = new Set(acceptedKinds(partnerRule).map(({ key }) => key));
  const carrying = earlier.partners.filter(
    ({ state, kind }) => state !== 'withdrawn' && state !== 'objected' && kinds.has(kind),
  );
  const proposals = carrying.map(({ organisation, kind, contactName, email }) => ({
    key: `${organisation} ${email}`,
    content: { organisation, kind, contactName, email },
  }));
  return [...new Map(proposals.map((each) => [each.key, each])).values()];
}

const colleagues = (tx: Tx, entryId: string, personId: string) =>
  tx.rows<{ name: string; email: string }>(
    `SELECT p.name, p.email FROM entry_member m JOIN person p ON p.id = m.person_id
      WHERE m.entry_id = $1 AND p.id <> $2 AND p.deactivated_at IS NULL ORDER BY m.joined_at, p.id`,
    [entryId, personId],
  );
