import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TimeRounds20261128114843 implements MigrationInterface {
  name = 'TimeRounds20261128114843';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "round" ADD "opens_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "round" ADD "closes_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "round_result" ALTER COLUMN "frozen_by_id" DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "round_result" ALTER COLUMN "frozen_by_id" SET NOT NULL`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "closes_at"`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "opens_at"`);
  }
}
