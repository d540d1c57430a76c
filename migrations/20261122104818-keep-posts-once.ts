import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPostsOnce20261122104818 implements MigrationInterface {
  name = 'KeepPostsOnce20261122104818';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "board" ADD "version" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "post" ADD "removed_by_id" uuid`);
    await runner.query(`ALTER TABLE "post" ADD "removal_reason" text`);
    await runner.query(`DROP INDEX "post_author"`);
    await runner.query(`CREATE UNIQUE INDEX "post_once" ON "post"  ("author_id", "form_id") `);
    await runner.query(
      `ALTER TABLE "post" ADD CONSTRAINT "FK_7907e0e98cfb83d5b322338420d" FOREIGN KEY ("removed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "post" DROP CONSTRAINT "FK_7907e0e98cfb83d5b322338420d"`);
    await runner.query(`ALTER TABLE "post" DROP COLUMN "removal_reason"`);
    await runner.query(`ALTER TABLE "post" DROP COLUMN "removed_by_id"`);
    await runner.query(`ALTER TABLE "board" DROP COLUMN "version"`);
    await runner.query(`DROP INDEX "post_once"`);
    await runner.query(`CREATE INDEX "post_author" ON "post"  ("author_id") `);
  }
}
