import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhenRoundsWerePlanned20261128141044 implements MigrationInterface {
  name = 'KnowWhenRoundsWerePlanned20261128141044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "round" ADD "planned_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "round" DROP COLUMN "planned_at"`);
  }
}
