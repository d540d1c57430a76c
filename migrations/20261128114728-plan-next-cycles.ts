import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanNextCycles20261128114728 implements MigrationInterface {
  name = 'PlanNextCycles20261128114728';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cycle" ADD "land" character(2) NOT NULL DEFAULT 'NW'`);
    await runner.query(`ALTER TABLE "cycle" ADD "cloned_from_id" uuid`);
    await runner.query(
      `ALTER TABLE "cycle" ADD CONSTRAINT "FK_cecaea0ed897562cf2196b4cad7" FOREIGN KEY ("cloned_from_id") REFERENCES "cycle"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cycle" DROP CONSTRAINT "FK_cecaea0ed897562cf2196b4cad7"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "cloned_from_id"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "land"`);
  }
}
