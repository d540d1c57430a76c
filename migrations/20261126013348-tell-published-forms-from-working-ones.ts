import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellPublishedFormsFromWorkingOnes20261126013348 implements MigrationInterface {
  name = 'TellPublishedFormsFromWorkingOnes20261126013348';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "form_version" ADD "published_at" TIMESTAMP(3) WITH TIME ZONE`);
    // Until now every version was filled in from the moment it was written.
    await runner.query(`UPDATE "form_version" SET "published_at" = "created_at"`);
    await runner.query(
      `CREATE UNIQUE INDEX "form_version_working" ON "form_version"  ("cycle_id") WHERE published_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "form_version" DROP COLUMN "published_at"`);
  }
}
