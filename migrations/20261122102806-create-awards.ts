import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAwards20261122102806 implements MigrationInterface {
  name = 'CreateAwards20261122102806';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "award" ("id" uuid NOT NULL, "prize_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "amount_cents" bigint NOT NULL, "laudation" text NOT NULL DEFAULT '', CONSTRAINT "PK_e887e4e69663925ebb60d3a7775" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "award_entry" ON "award"  ("entry_id") `);
    await runner.query(`CREATE UNIQUE INDEX "award_once" ON "award"  ("prize_id", "entry_id") `);
    await runner.query(
      `CREATE TABLE "letter_release" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "letters" integer NOT NULL, "released_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "released_by_id" uuid NOT NULL, CONSTRAINT "PK_02797e2339e947f1814fd0513d4" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "letter_release_once" ON "letter_release"  ("cycle_id") `);
    await runner.query(
      `CREATE TABLE "prize_decision" ("id" uuid NOT NULL, "prize_id" uuid NOT NULL, "outcome" text NOT NULL, "reason" text NOT NULL DEFAULT '', "decided_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "decided_by_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_56071946493ec71443453060f88" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "prize_decision_once" ON "prize_decision"  ("prize_id") `);
    await runner.query(
      `CREATE TABLE "publication" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "visible_from" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "decided_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "decided_by_id" uuid NOT NULL, CONSTRAINT "PK_8aea8363d5213896a78d8365fab" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "publication_once" ON "publication"  ("cycle_id") `);
    await runner.query(
      `ALTER TABLE "award" ADD CONSTRAINT "FK_fc7a5fbf5b71e09c86ff51edc0f" FOREIGN KEY ("prize_id") REFERENCES "prize"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "award" ADD CONSTRAINT "FK_21b6ae89539a4111fd8b0341e0d" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "letter_release" ADD CONSTRAINT "FK_abb13f4f7306ec75c8204988d7d" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "letter_release" ADD CONSTRAINT "FK_448c0194b3415e65fc4f3f9d083" FOREIGN KEY ("released_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "prize_decision" ADD CONSTRAINT "FK_1a767579491e68ee5de0cf85fea" FOREIGN KEY ("prize_id") REFERENCES "prize"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "prize_decision" ADD CONSTRAINT "FK_7a781ea2bbc0038d309a3971462" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "publication" ADD CONSTRAINT "FK_38b5f7f24d2eaf6db09de8c0a71" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "publication" ADD CONSTRAINT "FK_5b5556a2160bdfff19e05d94747" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "publication" DROP CONSTRAINT "FK_5b5556a2160bdfff19e05d94747"`);
    await runner.query(`ALTER TABLE "publication" DROP CONSTRAINT "FK_38b5f7f24d2eaf6db09de8c0a71"`);
    await runner.query(`ALTER TABLE "prize_decision" DROP CONSTRAINT "FK_7a781ea2bbc0038d309a3971462"`);
    await runner.query(`ALTER TABLE "prize_decision" DROP CONSTRAINT "FK_1a767579491e68ee5de0cf85fea"`);
    await runner.query(`ALTER TABLE "letter_release" DROP CONSTRAINT "FK_448c0194b3415e65fc4f3f9d083"`);
    await runner.query(`ALTER TABLE "letter_release" DROP CONSTRAINT "FK_abb13f4f7306ec75c8204988d7d"`);
    await runner.query(`ALTER TABLE "award" DROP CONSTRAINT "FK_21b6ae89539a4111fd8b0341e0d"`);
    await runner.query(`ALTER TABLE "award" DROP CONSTRAINT "FK_fc7a5fbf5b71e09c86ff51edc0f"`);
    await runner.query(`DROP TABLE "publication"`);
    await runner.query(`DROP TABLE "prize_decision"`);
    await runner.query(`DROP TABLE "letter_release"`);
    await runner.query(`DROP TABLE "award"`);
  }
}
