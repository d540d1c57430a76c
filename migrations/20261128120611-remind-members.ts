import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindMembers20261128120611 implements MigrationInterface {
  name = 'RemindMembers20261128120611';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry_member" ADD "reminded" boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry_member" DROP COLUMN "reminded"`);
  }
}
