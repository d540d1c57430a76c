import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateShortlist20261128151024 implements MigrationInterface {
  name = 'CreateShortlist20261128151024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "shortlist" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "rule" jsonb NOT NULL, "hash" character(64) NOT NULL, "version" integer NOT NULL DEFAULT '1', "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "saved_by_id" uuid NOT NULL, CONSTRAINT "PK_1250a664d7b5e95bbe941503874" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "shortlist_once" ON "shortlist"  ("round_id") `);
    await runner.query(
      `CREATE TABLE "shortlist_entry" ("id" uuid NOT NULL, "shortlist_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "origin" text NOT NULL, "reason" text, CONSTRAINT "shortlist_entry_by_hand" CHECK ((origin = 'rule') = (reason IS NULL)), CONSTRAINT "PK_746cbb354568b34db37d807cbbb" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "shortlist_entry_entry" ON "shortlist_entry"  ("entry_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "shortlist_entry_once" ON "shortlist_entry"  ("shortlist_id", "entry_id") `,
    );
    await runner.query(
      `ALTER TABLE "shortlist" ADD CONSTRAINT "FK_69c0ef2d72b57d976a35ae9a5d6" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "shortlist" ADD CONSTRAINT "FK_3a264e811b91e65d1396a2b6c96" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "shortlist_entry" ADD CONSTRAINT "FK_e3729efd3ab1fb32ea99d5a3c0a" FOREIGN KEY ("shortlist_id") REFERENCES "shortlist"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "shortlist_entry" ADD CONSTRAINT "FK_8796f43b45889aac901a2795502" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "shortlist_entry" DROP CONSTRAINT "FK_8796f43b45889aac901a2795502"`);
    await runner.query(`ALTER TABLE "shortlist_entry" DROP CONSTRAINT "FK_e3729efd3ab1fb32ea99d5a3c0a"`);
    await runner.query(`ALTER TABLE "shortlist" DROP CONSTRAINT "FK_3a264e811b91e65d1396a2b6c96"`);
    await runner.query(`ALTER TABLE "shortlist" DROP CONSTRAINT "FK_69c0ef2d72b57d976a35ae9a5d6"`);
    await runner.query(`DROP TABLE "shortlist_entry"`);
    await runner.query(`DROP TABLE "shortlist"`);
  }
}
