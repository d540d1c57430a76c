import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeclareConflicts20261128151113 implements MigrationInterface {
  name = 'DeclareConflicts20261128151113';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "conflict_declaration" ("id" uuid NOT NULL, "juror_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "declared_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5802a1298ed7a133a21d15de998" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "conflict_declaration_entry" ON "conflict_declaration"  ("entry_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "conflict_declaration_once" ON "conflict_declaration"  ("juror_id", "entry_id") `,
    );
    await runner.query(
      `CREATE TABLE "conflict_hint" ("id" uuid NOT NULL, "juror_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "rule" text NOT NULL, "note" text NOT NULL DEFAULT '', "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5d1867d01515acfe00ee93b5ff8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "conflict_hint_entry" ON "conflict_hint"  ("entry_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "conflict_hint_once" ON "conflict_hint"  ("juror_id", "entry_id", "rule") `,
    );
    await runner.query(`ALTER TABLE "juror" RENAME COLUMN "organisations" TO "associations"`);
    await runner.query(`ALTER TABLE "juror_proposal" RENAME COLUMN "organisations" TO "associations"`);
    await runner.query(`ALTER TABLE "juror" ADD "employer" text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "juror" ADD "topics" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE "juror" ADD "load_limit" integer`);
    await runner.query(`ALTER TABLE "juror" ADD "absent_from" date`);
    await runner.query(`ALTER TABLE "juror" ADD "absent_until" date`);
    await runner.query(`ALTER TABLE "juror_proposal" ADD "employer" text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "juror_proposal" ADD "topics" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`CREATE UNIQUE INDEX "juror_chair" ON "juror"  ("cycle_id") WHERE chair`);
    await runner.query(
      `ALTER TABLE "conflict_declaration" ADD CONSTRAINT "FK_cc6482dbf975459b75631526aa5" FOREIGN KEY ("juror_id") REFERENCES "juror"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conflict_declaration" ADD CONSTRAINT "FK_65492959c28a9d0815585db39c8" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conflict_hint" ADD CONSTRAINT "FK_3de084e41fcfa41704d1c9bfe92" FOREIGN KEY ("juror_id") REFERENCES "juror"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conflict_hint" ADD CONSTRAINT "FK_22f88770190c6ef25879b8ae9b8" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    // Who has begun to score has opened the dossier: nobody is locked out in the middle of a round.
    await runner.query(`
      INSERT INTO conflict_declaration (id, juror_id, entry_id, declared_at)
      SELECT gen_random_uuid(), a.juror_id, a.entry_id, min(s.changed_at)
        FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id
       WHERE NOT EXISTS (SELECT FROM conflict_of_interest c WHERE c.juror_id = a.juror_id AND c.entry_id = a.entry_id)
       GROUP BY a.juror_id, a.entry_id`);
    // A pair in conflict cannot be scored either, whatever the program thinks.
    await runner.query(`
      CREATE FUNCTION refuse_conflicted_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM assignment a JOIN conflict_of_interest c ON c.juror_id = a.juror_id AND c.entry_id = a.entry_id
                    WHERE a.id = NEW.assignment_id) THEN
          RAISE EXCEPTION 'assignment % is of a pair in conflict', NEW.assignment_id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER score_sheet_conflict BEFORE INSERT OR UPDATE ON score_sheet
      FOR EACH ROW EXECUTE FUNCTION refuse_conflicted_sheet()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER score_sheet_conflict ON score_sheet');
    await runner.query('DROP FUNCTION refuse_conflicted_sheet');
    await runner.query(`DROP INDEX "juror_chair"`);
    await runner.query(`ALTER TABLE "conflict_hint" DROP CONSTRAINT "FK_22f88770190c6ef25879b8ae9b8"`);
    await runner.query(`ALTER TABLE "conflict_hint" DROP CONSTRAINT "FK_3de084e41fcfa41704d1c9bfe92"`);
    await runner.query(`ALTER TABLE "conflict_declaration" DROP CONSTRAINT "FK_65492959c28a9d0815585db39c8"`);
    await runner.query(`ALTER TABLE "conflict_declaration" DROP CONSTRAINT "FK_cc6482dbf975459b75631526aa5"`);
    await runner.query(`ALTER TABLE "juror_proposal" DROP COLUMN "topics"`);
    await runner.query(`ALTER TABLE "juror_proposal" DROP COLUMN "employer"`);
    await runner.query(`ALTER TABLE "juror" DROP COLUMN "absent_until"`);
    await runner.query(`ALTER TABLE "juror" DROP COLUMN "absent_from"`);
    await runner.query(`ALTER TABLE "juror" DROP COLUMN "load_limit"`);
    await runner.query(`ALTER TABLE "juror" DROP COLUMN "topics"`);
    await runner.query(`ALTER TABLE "juror" DROP COLUMN "employer"`);
    await runner.query(`ALTER TABLE "juror_proposal" RENAME COLUMN "associations" TO "organisations"`);
    await runner.query(`ALTER TABLE "juror" RENAME COLUMN "associations" TO "organisations"`);
    await runner.query(`DROP TABLE "conflict_hint"`);
    await runner.query(`DROP TABLE "conflict_declaration"`);
  }
}
