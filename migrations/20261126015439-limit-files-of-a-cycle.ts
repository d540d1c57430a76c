import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LimitFilesOfACycle20261126015439 implements MigrationInterface {
  name = 'LimitFilesOfACycle20261126015439';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cycle" ADD "file_megabytes" integer NOT NULL DEFAULT '20'`);
    await runner.query(`ALTER TABLE "cycle" ADD "entry_files" integer NOT NULL DEFAULT '30'`);
    await runner.query(`ALTER TABLE "cycle" ADD "entry_megabytes" integer NOT NULL DEFAULT '100'`);
    await runner.query(`ALTER TABLE "cycle" ADD "cycle_gigabytes" integer NOT NULL DEFAULT '20'`);
    await runner.query(
      `ALTER TABLE "cycle" ADD CONSTRAINT "cycle_file_limits" CHECK (least(file_megabytes, entry_files, entry_megabytes, cycle_gigabytes) >= 1)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cycle" DROP CONSTRAINT "cycle_file_limits"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "cycle_gigabytes"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "entry_megabytes"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "entry_files"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "file_megabytes"`);
  }
}
