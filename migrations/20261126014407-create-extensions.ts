import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExtensions20261126014407 implements MigrationInterface {
  name = 'CreateExtensions20261126014407';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "entry_extension" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "granted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "granted_by_id" uuid NOT NULL, CONSTRAINT "entry_extension_later" CHECK ("until" > "granted_at"), CONSTRAINT "entry_extension_reason" CHECK (btrim("reason") <> ''), CONSTRAINT "PK_92ff6074450028a4a2aac777705" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "entry_extension_entry" ON "entry_extension"  ("entry_id", "until") `);
    await runner.query(
      `ALTER TABLE "entry_extension" ADD CONSTRAINT "FK_095ce0ecd72fee702f68da6323f" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_extension" ADD CONSTRAINT "FK_db9b83f5211b68cade7dd90ac4e" FOREIGN KEY ("granted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry_extension" DROP CONSTRAINT "FK_db9b83f5211b68cade7dd90ac4e"`);
    await runner.query(`ALTER TABLE "entry_extension" DROP CONSTRAINT "FK_095ce0ecd72fee702f68da6323f"`);
    await runner.query(`DROP TABLE "entry_extension"`);
  }
}
