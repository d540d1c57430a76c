import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithdrawConsentToPublication20261128090703 implements MigrationInterface {
  name = 'WithdrawConsentToPublication20261128090703';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry" ADD "publication_withdrawn_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry" DROP COLUMN "publication_withdrawn_at"`);
  }
}
