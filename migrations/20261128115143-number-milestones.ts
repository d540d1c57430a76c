import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NumberMilestones20261128115143 implements MigrationInterface {
  name = 'NumberMilestones20261128115143';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "milestone" ADD "sequence" integer NOT NULL DEFAULT '1'`);
    await runner.query(
      `ALTER TABLE "milestone" ADD "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "milestone" DROP COLUMN "changed_at"`);
    await runner.query(`ALTER TABLE "milestone" DROP COLUMN "sequence"`);
  }
}
