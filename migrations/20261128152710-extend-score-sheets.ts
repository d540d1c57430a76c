import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtendScoreSheets20261128152710 implements MigrationInterface {
  name = 'ExtendScoreSheets20261128152710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "score_sheet" ADD "reasons" jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "score_sheet" ADD "organiser_note" text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "score_sheet" ADD "feedback" text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "score_sheet" DROP COLUMN "feedback"`);
    await runner.query(`ALTER TABLE "score_sheet" DROP COLUMN "organiser_note"`);
    await runner.query(`ALTER TABLE "score_sheet" DROP COLUMN "reasons"`);
  }
}
