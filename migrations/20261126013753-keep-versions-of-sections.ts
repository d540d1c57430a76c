import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepVersionsOfSections20261126013753 implements MigrationInterface {
  name = 'KeepVersionsOfSections20261126013753';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "entry_section_version" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "section_key" text NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL, "answers" jsonb NOT NULL, "changed_by_id" uuid NOT NULL, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "restored_from" integer, CONSTRAINT "PK_fef0d39513424a5418d6dc47ecc" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "entry_section_version_once" ON "entry_section_version"  ("entry_id", "section_key", "number") `,
    );
    await runner.query(
      `ALTER TABLE "entry_section_version" ADD CONSTRAINT "FK_009d985f8683ef6490bfe166993" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_section_version" ADD CONSTRAINT "FK_1f9cae52e31cc049d18afb77488" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "entry_section_version" DROP CONSTRAINT "FK_1f9cae52e31cc049d18afb77488"`,
    );
    await runner.query(
      `ALTER TABLE "entry_section_version" DROP CONSTRAINT "FK_009d985f8683ef6490bfe166993"`,
    );
    await runner.query(`DROP TABLE "entry_section_version"`);
  }
}
