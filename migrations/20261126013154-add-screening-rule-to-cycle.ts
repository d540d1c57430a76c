import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddScreeningRuleToCycle20261126013154 implements MigrationInterface {
  name = 'AddScreeningRuleToCycle20261126013154';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "cycle" ADD "screening_rule" jsonb NOT NULL DEFAULT '{"checklist":[],"fourEyes":false,"reasons":[]}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "screening_rule"`);
  }
}
