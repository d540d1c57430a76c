import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddressCalendars20261128115155 implements MigrationInterface {
  name = 'AddressCalendars20261128115155';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "calendar_address" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "plan" text NOT NULL, "token_hash" character(64) NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_427c75ab86f19977985915058a2" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "calendar_address_token" ON "calendar_address"  ("token_hash") `);
    await runner.query(
      `CREATE UNIQUE INDEX "calendar_address_once" ON "calendar_address"  ("person_id", "plan") `,
    );
    await runner.query(
      `ALTER TABLE "calendar_address" ADD CONSTRAINT "FK_e19e2396ea051a6dac8cd346d5e" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "calendar_address" DROP CONSTRAINT "FK_e19e2396ea051a6dac8cd346d5e"`);
    await runner.query(`DROP TABLE "calendar_address"`);
  }
}
