import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepWhatPartnersConfirmed20261126014855 implements MigrationInterface {
  name = 'KeepWhatPartnersConfirmed20261126014855';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "confirmed_content" ("entry_id" uuid NOT NULL, "hash" character(64) NOT NULL, "content" jsonb NOT NULL, "kept_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0afc99db6e6fa212139dcb4ebc5" PRIMARY KEY ("entry_id", "hash"))`,
    );
    await runner.query(`ALTER TABLE "partner" ADD "link_id" uuid`);
    await runner.query(`
      UPDATE partner p SET link_id = (SELECT (payload->>'linkId')::uuid FROM domain_event
        WHERE type = 'PartnerInvited' AND subject_id = p.entry_id::text AND payload->>'partnerId' = p.id::text
        ORDER BY occurred_at DESC LIMIT 1) WHERE state <> 'withdrawn'`);
    await runner.query(`ALTER TABLE "partner" ADD "asked_hash" character(64)`);
    await runner.query(`ALTER TABLE "partner" ADD "asked_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `ALTER TABLE "confirmed_content" ADD CONSTRAINT "FK_66b0797d7a9782de629550212ae" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "confirmed_content" DROP CONSTRAINT "FK_66b0797d7a9782de629550212ae"`);
    await runner.query(`ALTER TABLE "partner" DROP COLUMN "asked_at"`);
    await runner.query(`ALTER TABLE "partner" DROP COLUMN "asked_hash"`);
    await runner.query(`ALTER TABLE "partner" DROP COLUMN "link_id"`);
    await runner.query(`DROP TABLE "confirmed_content"`);
  }
}
