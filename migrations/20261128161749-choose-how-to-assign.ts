import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChooseHowToAssign20261128161749 implements MigrationInterface {
  name = 'ChooseHowToAssign20261128161749';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "round" ADD "assigning" text NOT NULL DEFAULT 'everyone'`);
    await runner.query(`ALTER TABLE "round" ADD "per_entry" integer NOT NULL DEFAULT '3'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "round" DROP COLUMN "per_entry"`);
    await runner.query(`ALTER TABLE "round" DROP COLUMN "assigning"`);
  }
}
