import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowStoredFiles20261126022918 implements MigrationInterface {
  name = 'KnowStoredFiles20261126022918';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "stored_file" ("sha256" character(64) NOT NULL, "state" text NOT NULL, "finding" text, "stored_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "checked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "stored_file_finding" CHECK ((state = 'infected') = (finding is not null)), CONSTRAINT "stored_file_checked" CHECK ((state in ('clean', 'infected')) = (checked_at is not null)), CONSTRAINT "PK_3a4237a94329738b4b7a12d8dea" PRIMARY KEY ("sha256"))`,
    );
    await runner.query(
      `CREATE INDEX "stored_file_to_scan" ON "stored_file"  ("stored_at") WHERE state in ('unchecked', 'waiting')`,
    );
    // Files that are there already came before anybody looked at them.
    await runner.query(`INSERT INTO stored_file (sha256, state, stored_at)
      SELECT sha256, 'unchecked', now() FROM attachment UNION SELECT sha256, 'unchecked', now() FROM post_attachment`);
    await runner.query(
      `ALTER TABLE "attachment" ADD CONSTRAINT "FK_6ebb77b3cb008899ef9c0420117" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "post_attachment" ADD CONSTRAINT "FK_65f7dede966e9f1b58ec56f0a59" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "post_attachment" DROP CONSTRAINT "FK_65f7dede966e9f1b58ec56f0a59"`);
    await runner.query(`ALTER TABLE "attachment" DROP CONSTRAINT "FK_6ebb77b3cb008899ef9c0420117"`);
    await runner.query(`DROP TABLE "stored_file"`);
  }
}
