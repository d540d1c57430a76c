import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DescribePictures20261126015147 implements MigrationInterface {
  name = 'DescribePictures20261126015147';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attachment" ADD "rights" text`);
    await runner.query(`ALTER TABLE "attachment" ADD "thumbnail" character(64)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attachment" DROP COLUMN "thumbnail"`);
    await runner.query(`ALTER TABLE "attachment" DROP COLUMN "rights"`);
  }
}
