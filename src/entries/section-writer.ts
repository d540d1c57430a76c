import { newId } from '../platform/database/new-id.js';
import { instantOf } from '../platform/database/instants.js';
import type { Tx } from '../platform/database/tx.js';
import type { SectionAnswers } from './domain/answers.js';
import { sectionSaved } from './domain/events.js';
import { continues, mostVersions } from './domain/section-history.js';

/** A section as it stands under the lock of its entry, with the newest version of its history. */
export interface StoredSection {
  answers: SectionAnswers;
  /** 0 where nothing was saved yet. */
  version: number;
  changedAt: Temporal.Instant | undefined;
  changedById: string | undefined;
  latest: { number: number; startedAt: Temporal.Instant; changedById: string } | undefined;
}
export interface SectionToWrite {
  entryId: string;
  personId: string;
  sectionKey: string;
  answers: SectionAnswers;
  /** The title of the entry, where this section says it. */
  title?: string | undefined;
  /** The number of the version that is brought back; it becomes a version of its own. */
  restoredFrom?: number;
}

interface Row {
  answers: SectionAnswers | null;
  version: number | null;
  changedAt: Date | null;
  changedById: string | null;
  number: number | null;
  startedAt: Date | null;
  latestById: string | null;
}

/** To be called when the entry is locked: what it reads stays so until the transaction ends. */
export async function readStoredSection(tx: Tx, entryId: string, sectionKey: string): Promise<StoredSection> {
  const [row] = await tx.rows<Row>(
    `SELECT s.answers, s.version, s.changed_at AS "changedAt", s.changed_by_id AS "changedById",
            v.number, v.started_at AS "startedAt", v.changed_by_id AS "latestById"
       FROM (SELECT 1) one
       LEFT JOIN entry_section s ON s.entry_id = $1 AND s.section_key = $2
       LEFT JOIN LATERAL (SELECT number, started_at, changed_by_id FROM entry_section_version
                           WHERE entry_id = $1 AND section_key = $2 ORDER BY number DESC LIMIT 1) v ON true`,
    [entryId, sectionKey],
  );
  const { number, startedAt, latestById } = row!;
  return {
    answers: row!.answers ?? {},
    version: row!.version ?? 0,
    changedAt: row!.changedAt ? instantOf(row!.changedAt) : undefined,
    changedById: row!.changedById ?? undefined,
    latest:
      number !== null && startedAt && latestById
        ? { number, startedAt: instantOf(startedAt), changedById: latestById }
        : undefined,
  };
}

/**
 * Writes the answers, their version and the entry's day of change. An event, and with it a line of the audit log, comes with each new version
 * of the history, not with each save: see ADR 13.
 * @returns the new version of the section
 */
export async function writeSection(tx: Tx, stored: StoredSection, section: SectionToWrite): Promise<number> {
  const { entryId, personId, sectionKey, answers, title, restoredFrom } = section;
  const version = stored.version + 1;
  const on = restoredFrom === undefined && continues(stored.latest, personId, tx.now);
  if (!stored.latest && stored.version > 0) await keepFirst(tx, stored, section);
  const before = stored.latest?.number ?? (stored.version > 0 ? 1 : 0);
  await tx.rows(
    `WITH saved AS (
       INSERT INTO entry_section (id, entry_id, section_key, answers, version, changed_at, changed_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (entry_id, section_key) DO UPDATE
         SET answers = excluded.answers, version = excluded.version, changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id
     ), touched AS (
       UPDATE entry SET changed_at = $6, title = coalesce($8, title) WHERE id = $2
     )
     INSERT INTO entry_section_version (id, entry_id, section_key, number, version, answers, changed_by_id, started_at, changed_at, restored_from)
     VALUES ($9, $2, $3, $10, $5, $4, $7, $6, $6, $11)
     ON CONFLICT (entry_id, section_key, number) DO UPDATE
       SET answers = excluded.answers, version = excluded.version, changed_at = excluded.changed_at`,
    [
      newId(),
      entryId,
      sectionKey,
      JSON.stringify(answers),
      version,
      tx.now.toString(),
      personId,
      title ?? null,
      newId(),
      on ? before : before + 1,
      restoredFrom ?? null,
    ],
  );
  if (!on) await begin(tx, section, { number: before + 1, version });
  return version;
}

async function begin(
  tx: Tx,
  { entryId, sectionKey, restoredFrom }: SectionToWrite,
  { number, version }: { number: number; version: number },
): Promise<void> {
  if (number > mostVersions)
    await tx.rows(
      'DELETE FROM entry_section_version WHERE entry_id = $1 AND section_key = $2 AND number <= $3',
      [entryId, sectionKey, number - mostVersions],
    );
  tx.emit(sectionSaved(entryId, { section: sectionKey, version, ...(restoredFrom && { restoredFrom }) }));
}

/** Answers that were there before there was a history, or that came with the entry, are its first version. */
async function keepFirst(
  tx: Tx,
  { answers, version, changedAt, changedById }: StoredSection,
  { entryId, sectionKey }: SectionToWrite,
): Promise<void> {
  await tx.rows(
    `INSERT INTO entry_section_version (id, entry_id, section_key, number, version, answers, changed_by_id, started_at, changed_at)
     VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $7)`,
    [
      newId(),
      entryId,
      sectionKey,
      version,
      JSON.stringify(answers),
      changedById,
      (changedAt ?? tx.now).toString(),
    ],
  );
}
