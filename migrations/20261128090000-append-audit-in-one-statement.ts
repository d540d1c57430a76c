import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everybody who appends waits for the chain, so that it is held for one statement and the commit, not for a conversation.
 * Each statement of the function sees what was committed while it waited.
 */
const appendAudit = `CREATE FUNCTION append_audit(links jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  link jsonb;
  place integer;
  previous text;
  own text;
BEGIN
  PERFORM pg_advisory_xact_lock(7294013);
  SELECT position, hash INTO place, previous FROM audit_event ORDER BY position DESC LIMIT 1;
  place := coalesce(place, 0);
  previous := coalesce(previous, repeat('0', 64));
  FOR link IN SELECT value FROM jsonb_array_elements(links) WITH ORDINALITY ORDER BY ordinality LOOP
    place := place + 1;
    own := encode(sha256(convert_to(
      (link->>'before') || ',"position":' || place || ',"previousHash":"' || previous || '",' || (link->>'after'), 'UTF8')), 'hex');
    INSERT INTO audit_event (position, event_id, occurred_at, actor_id, actor_label, type, subject_kind, subject_id, facts, reason,
                             previous_hash, hash)
    VALUES (place, (link->>'eventId')::uuid, (link->>'occurredAt')::timestamptz, (link->>'actorId')::uuid, link->>'actorLabel',
            link->>'type', link->>'subjectKind', link->>'subjectId', link->'facts', link->>'reason', previous, own);
    previous := own;
  END LOOP;
END $$`;

export class AppendAuditInOneStatement20261128090000 implements MigrationInterface {
  name = 'AppendAuditInOneStatement20261128090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(appendAudit);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION append_audit');
  }
}
