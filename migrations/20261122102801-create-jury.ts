import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJury20261122102801 implements MigrationInterface {
  name = 'CreateJury20261122102801';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "juror" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "person_id" uuid NOT NULL, "state" text NOT NULL, "chair" boolean NOT NULL DEFAULT false, "municipality_id" uuid, "organisations" text NOT NULL DEFAULT '', "token_hash" character(64), "invited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_8c3e78d0844ebd8a5083180d8eb" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "juror_person" ON "juror"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "juror_token" ON "juror"  ("token_hash") `);
    await runner.query(`CREATE UNIQUE INDEX "juror_once" ON "juror"  ("cycle_id", "person_id") `);
    await runner.query(
      `CREATE TABLE "round" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "number" integer NOT NULL, "name" text NOT NULL, "state" text NOT NULL, "rubric" jsonb, "opened_at" TIMESTAMP(3) WITH TIME ZONE, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_34bd959f3f4a90eb86e4ae24d2d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "round_number" ON "round"  ("cycle_id", "number") `);
    await runner.query(
      `CREATE TABLE "assignment" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "juror_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "assigned_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_43c2f5a3859f54cedafb270f37e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "assignment_entry" ON "assignment"  ("entry_id") `);
    await runner.query(`CREATE INDEX "assignment_juror" ON "assignment"  ("juror_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "assignment_once" ON "assignment"  ("round_id", "juror_id", "entry_id") `,
    );
    await runner.query(
      `CREATE TABLE "conflict_of_interest" ("id" uuid NOT NULL, "juror_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "source" text NOT NULL, "rule" text NOT NULL DEFAULT '', "note" text NOT NULL DEFAULT '', "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_31e757df4b34931b02940536d45" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "conflict_entry" ON "conflict_of_interest"  ("entry_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "conflict_once" ON "conflict_of_interest"  ("juror_id", "entry_id", "source", "rule") `,
    );
    await runner.query(
      `CREATE TABLE "round_result" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "rule" text NOT NULL, "inputs" jsonb NOT NULL, "result" jsonb NOT NULL, "hash" character(64) NOT NULL, "frozen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "frozen_by_id" uuid NOT NULL, CONSTRAINT "PK_5c4c6e5fa53d84ace96ac1decd2" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "round_result_once" ON "round_result"  ("round_id") `);
    await runner.query(
      `CREATE TABLE "score_sheet" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "state" text NOT NULL, "scores" jsonb NOT NULL, "abstention" text, "comment" text NOT NULL DEFAULT '', "private_note" text NOT NULL DEFAULT '', "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_2d456b20d675a5e607486b79440" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "score_sheet_once" ON "score_sheet"  ("assignment_id") `);
    await runner.query(
      `ALTER TABLE "juror" ADD CONSTRAINT "FK_af95d664af740bc97ba1402d3a0" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "juror" ADD CONSTRAINT "FK_16a26e3e302695e5d5bd3eceb3e" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "juror" ADD CONSTRAINT "FK_92e895e28eb077dc5d794d4916b" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round" ADD CONSTRAINT "FK_44d000c9ed157a23581dcd63e0a" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "FK_5191e656779b9097c887024b193" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "FK_c05be8217c394f7a453cea9e1a0" FOREIGN KEY ("juror_id") REFERENCES "juror"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "FK_a4f1dfb5ba1ad3256d0330550ac" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "FK_bf65ddf7fe2ed02cc97769c578d" FOREIGN KEY ("juror_id") REFERENCES "juror"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "FK_608eec443a774a8e4f26047dbf8" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_result" ADD CONSTRAINT "FK_be214f8cebbb9ac95181987bb6e" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_result" ADD CONSTRAINT "FK_5f90652d2a54f5925108e54522c" FOREIGN KEY ("frozen_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "score_sheet" ADD CONSTRAINT "FK_c1a502e3608582ef42a78393b11" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    // A pair in conflict cannot be assigned, whatever the program thinks.
    await runner.query(`
      CREATE FUNCTION refuse_conflicted_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM conflict_of_interest c WHERE c.juror_id = NEW.juror_id AND c.entry_id = NEW.entry_id) THEN
          RAISE EXCEPTION 'juror % is in conflict with entry %', NEW.juror_id, NEW.entry_id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER assignment_conflict BEFORE INSERT OR UPDATE ON assignment
      FOR EACH ROW EXECUTE FUNCTION refuse_conflicted_assignment()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER assignment_conflict ON assignment');
    await runner.query('DROP FUNCTION refuse_conflicted_assignment');
    await runner.query(`ALTER TABLE "score_sheet" DROP CONSTRAINT "FK_c1a502e3608582ef42a78393b11"`);
    await runner.query(`ALTER TABLE "round_result" DROP CONSTRAINT "FK_5f90652d2a54f5925108e54522c"`);
    await runner.query(`ALTER TABLE "round_result" DROP CONSTRAINT "FK_be214f8cebbb9ac95181987bb6e"`);
    await runner.query(`ALTER TABLE "conflict_of_interest" DROP CONSTRAINT "FK_608eec443a774a8e4f26047dbf8"`);
    await runner.query(`ALTER TABLE "conflict_of_interest" DROP CONSTRAINT "FK_bf65ddf7fe2ed02cc97769c578d"`);
    await runner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "FK_a4f1dfb5ba1ad3256d0330550ac"`);
    await runner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "FK_c05be8217c394f7a453cea9e1a0"`);
    await runner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "FK_5191e656779b9097c887024b193"`);
    await runner.query(`ALTER TABLE "round" DROP CONSTRAINT "FK_44d000c9ed157a23581dcd63e0a"`);
    await runner.query(`ALTER TABLE "juror" DROP CONSTRAINT "FK_92e895e28eb077dc5d794d4916b"`);
    await runner.query(`ALTER TABLE "juror" DROP CONSTRAINT "FK_16a26e3e302695e5d5bd3eceb3e"`);
    await runner.query(`ALTER TABLE "juror" DROP CONSTRAINT "FK_af95d664af740bc97ba1402d3a0"`);
    await runner.query(`DROP TABLE "score_sheet"`);
    await runner.query(`DROP TABLE "round_result"`);
    await runner.query(`DROP TABLE "conflict_of_interest"`);
    await runner.query(`DROP TABLE "assignment"`);
    await runner.query(`DROP TABLE "round"`);
    await runner.query(`DROP TABLE "juror"`);
  }
}
