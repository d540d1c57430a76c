import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConfigureRounds20261128151259 implements MigrationInterface {
  name = 'ConfigureRounds20261128151259';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "round_entry" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "entry_id" uuid NOT NULL, CONSTRAINT "PK_1001dc176c894640344ab6745f0" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "round_entry_entry" ON "round_entry"  ("entry_id") `);
    await runner.query(`CREATE UNIQUE INDEX "round_entry_once" ON "round_entry"  ("round_id", "entry_id") `);
    await runner.query(
      `CREATE TABLE "round_file" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "sha256" character(64) NOT NULL, "replacement" character(64), "file_name" text NOT NULL DEFAULT '', "type" text NOT NULL DEFAULT '', "size" bigint NOT NULL DEFAULT '0', "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f7bbf95534f70a811fa712f37e9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "round_file_replacement" ON "round_file"  ("replacement") `);
    await runner.query(`CREATE INDEX "round_file_entry" ON "round_file"  ("entry_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "round_file_once" ON "round_file"  ("round_id", "entry_id", "sha256") `,
    );
    await runner.query(
      `CREATE TABLE "round_juror" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "juror_id" uuid NOT NULL, CONSTRAINT "PK_ed208a05f8feb0a8f3a2dfb17bd" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "round_juror_juror" ON "round_juror"  ("juror_id") `);
    await runner.query(`CREATE UNIQUE INDEX "round_juror_once" ON "round_juror"  ("round_id", "juror_id") `);
    await runner.query(`ALTER TABLE "round" ADD "rule" text NOT NULL DEFAULT 'mean'`);
    await runner.query(`ALTER TABLE "round" ADD "quorum" integer NOT NULL DEFAULT '1'`);
    await runner.query(
      `ALTER TABLE "round" ADD "blindness" jsonb NOT NULL DEFAULT '{"applicant":false,"attachments":false}'`,
    );
    await runner.query(`ALTER TABLE "round" ADD "entries_from_id" uuid`);
    await runner.query(`ALTER TABLE "round" ADD "calibrates_id" uuid`);
    await runner.query(`ALTER TABLE "round" ADD "released_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`CREATE INDEX "round_entries_from" ON "round"  ("entries_from_id") `);
    await runner.query(`CREATE UNIQUE INDEX "round_calibrates" ON "round"  ("calibrates_id") `);
    await runner.query(
      `ALTER TABLE "round" ADD CONSTRAINT "FK_cb28210032c1e3d91f4cf7a2d50" FOREIGN KEY ("entries_from_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round" ADD CONSTRAINT "FK_0dac9a30c88b7e6776df06c80ac" FOREIGN KEY ("calibrates_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_entry" ADD CONSTRAINT "FK_4078829402d89795465d50c9180" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_entry" ADD CONSTRAINT "FK_da4a492699f13ec7e88007870d7" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_file" ADD CONSTRAINT "FK_97b8eb685fdb17296deb9f506a3" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_file" ADD CONSTRAINT "FK_311baafe576d4a5a1c01c348cb1" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_file" ADD CONSTRAINT "FK_5747ad66ceddc6c5069d6774298" FOREIGN KEY ("replacement") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_juror" ADD CONSTRAINT "FK_f65d0a3aea615d807621618750b" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round_juror" ADD CONSTRAINT "FK_ce8e581d141b0ca075d97f6c8f7" FOREIGN KEY ("juror_id") REFERENCES "juror"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`DROP INDEX "round_number"`);
    await runner.query(
      `CREATE UNIQUE INDEX "round_number" ON "round" ("cycle_id", "number") WHERE calibrates_id IS NULL`,
    );
    await runner.query(`
      CREATE FUNCTION refuse_change_of_locked_round() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what round % is scored by is locked', OLD.id USING ERRCODE = 'check_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER round_locked BEFORE UPDATE ON round FOR EACH ROW
      WHEN (OLD.state <> 'planned' AND OLD.calibrates_id IS NULL
            AND (NEW.rubric, NEW.rule, NEW.blindness, NEW.entries_from_id, NEW.calibrates_id)
                IS DISTINCT FROM (OLD.rubric, OLD.rule, OLD.blindness, OLD.entries_from_id, OLD.calibrates_id))
      EXECUTE FUNCTION refuse_change_of_locked_round()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER round_locked ON round');
    await runner.query('DROP FUNCTION refuse_change_of_locked_round');
    await runner.query(`DELETE FROM "round" WHERE "calibrates_id" IS NOT NULL`);
    await runner.query(`DROP INDEX "round_number"`);
    await runner.query(`CREATE UNIQUE INDEX "round_number" ON "round" ("cycle_id", "number")`);
    await runner.query(`ALTER TABLE "round_juror" DROP CONSTRAINT "FK_ce8e581d141b0ca075d97f6c8f7"`);
    await runner.query(`ALTER TABLE "round_juror" DROP CONSTRAINT "FK_f65d0a3aea615d807621618750b"`);
    await runner.query(`ALTER TABLE "round_file" DROP CONSTRAINT "FK_5747ad66ceddc6c5069d6774298"`);
    await runner.query(`ALTER TABLE "round_file" DROP CONSTRAINT "FK_311baafe576d4a5a1c01c348cb1"`);
    await runner.query(`ALTER TABLE "round_file" DROP CONSTRAINT "FK_97b8eb685fdb17296deb9f506a3"`);
    await runner.query(`ALTER TABLE "round_entry" DROP CONSTRAINT "FK_da4a492699f13ec7e88007870d7"`);
    await runner.query(`ALTER TABLE "round_entry" DROP CONSTRAINT "FK_4078829402d89795465d50c9180"`);
    await runner.query(`ALTER TABLE "round" DROP CONSTRAINT "FK_0dac9a30c88b7e6776df06c80ac"`);
    await runner.query(`ALTER TABLE "round" DROP CONSTRAINT "FK_cb28210032c1e3d91f4cf7a2d50"`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "released_at"`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "calibrates_id"`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "entries_from_id"`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "blindness"`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "quorum"`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "rule"`);
    await runner.query(`DROP TABLE "round_juror"`);
    await runner.query(`DROP TABLE "round_file"`);
    await runner.query(`DROP TABLE "round_entry"`);
  }
}
