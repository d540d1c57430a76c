import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEntryCarryOver20261126024700 implements MigrationInterface {
  name = 'CreateEntryCarryOver20261126024700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "entry_carry_over" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "kind" text NOT NULL, "key" text NOT NULL, "content" jsonb NOT NULL, "from_year" integer NOT NULL, "done_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_1a30a61bedefa099754e25cdb71" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "entry_carry_over_once" ON "entry_carry_over"  ("entry_id", "kind", "key") `,
    );
    await runner.query(
      `ALTER TABLE "entry_carry_over" ADD CONSTRAINT "FK_984adfc8f82ce2ae740fd7e8a79" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry_carry_over" DROP CONSTRAINT "FK_984adfc8f82ce2ae740fd7e8a79"`);
    await runner.query(`DROP TABLE "entry_carry_over"`);
  }
}
