import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPreviewsOfSessions20261128115500 implements MigrationInterface {
  name = 'KeepPreviewsOfSessions20261128115500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" ADD "preview" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" DROP COLUMN "preview"`);
  }
}
