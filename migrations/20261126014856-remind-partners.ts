import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindPartners20261126014856 implements MigrationInterface {
  name = 'RemindPartners20261126014856';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "partner_reminder" ("partner_id" uuid NOT NULL, "kind" text NOT NULL, "invited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_4dbe6208680986b001ae445e131" PRIMARY KEY ("partner_id", "kind", "invited_at"))`,
    );
    await runner.query(`ALTER TABLE "partner" ADD "reminded_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `ALTER TABLE "partner_reminder" ADD CONSTRAINT "FK_9e7caa2b0105b798f694cab2bec" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "partner_reminder" DROP CONSTRAINT "FK_9e7caa2b0105b798f694cab2bec"`);
    await runner.query(`ALTER TABLE "partner" DROP COLUMN "reminded_at"`);
    await runner.query(`DROP TABLE "partner_reminder"`);
  }
}
