import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAnnouncementToPublication20261122105600 implements MigrationInterface {
  name = 'AddAnnouncementToPublication20261122105600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "publication" ADD "announced_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "publication" DROP COLUMN "announced_at"`);
  }
}
