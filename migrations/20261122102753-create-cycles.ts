import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCycles20261122102753 implements MigrationInterface {
  name = 'CreateCycles20261122102753';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "cycle" ("id" uuid NOT NULL, "year" integer NOT NULL, "name" text NOT NULL, "scope" text NOT NULL, "eligibility" text NOT NULL, "grace_minutes" integer NOT NULL DEFAULT '0', "one_entry_per_municipality" boolean NOT NULL DEFAULT true, "partner_rule" jsonb NOT NULL, "rubric" jsonb NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE, "last_sequence" integer NOT NULL DEFAULT '0', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_af5984cb5853f1f88109c9ea2b7" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "cycle_year" ON "cycle"  ("year") `);
    await runner.query(
      `CREATE TABLE "form_version" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "number" integer NOT NULL, "definition" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5992da09af1567a95aec97bcf9f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "form_version_number" ON "form_version"  ("cycle_id", "number") `,
    );
    await runner.query(
      `CREATE TABLE "size_class" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "position" integer NOT NULL, "key" text NOT NULL, "label" jsonb NOT NULL, "min" integer NOT NULL, "max" integer, CONSTRAINT "PK_6e40461d36ebcd31bde85ca735a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "size_class_order" ON "size_class"  ("cycle_id", "position") `);
    await runner.query(
      `CREATE TABLE "prize" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "size_class_id" uuid, "kind" text NOT NULL, "key" text NOT NULL, "title" jsonb NOT NULL, "place" integer, "amount_cents" bigint NOT NULL, "position" integer NOT NULL, "additional" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_ed6e4960a2fb62a3fa2025074fb" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "prize_order" ON "prize"  ("cycle_id", "position") `);
    await runner.query(
      `CREATE TABLE "milestone" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f8372abce331f60ba7b33fe23a7" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "milestone_once" ON "milestone"  ("cycle_id", "kind") `);
    await runner.query(
      `ALTER TABLE "form_version" ADD CONSTRAINT "FK_f9a57f6a44d520a7bd987ff4752" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "size_class" ADD CONSTRAINT "FK_e169269f3e4127d489e056f1689" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "prize" ADD CONSTRAINT "FK_e4195627272a2dd5f9c3d17a55c" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "prize" ADD CONSTRAINT "FK_782983a7f2ff028ba58fc4dfd22" FOREIGN KEY ("size_class_id") REFERENCES "size_class"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "milestone" ADD CONSTRAINT "FK_a940c3a015ca03f2813a89e177b" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "milestone" DROP CONSTRAINT "FK_a940c3a015ca03f2813a89e177b"`);
    await runner.query(`ALTER TABLE "prize" DROP CONSTRAINT "FK_782983a7f2ff028ba58fc4dfd22"`);
    await runner.query(`ALTER TABLE "prize" DROP CONSTRAINT "FK_e4195627272a2dd5f9c3d17a55c"`);
    await runner.query(`ALTER TABLE "size_class" DROP CONSTRAINT "FK_e169269f3e4127d489e056f1689"`);
    await runner.query(`ALTER TABLE "form_version" DROP CONSTRAINT "FK_f9a57f6a44d520a7bd987ff4752"`);
    await runner.query(`DROP TABLE "milestone"`);
    await runner.query(`DROP TABLE "prize"`);
    await runner.query(`DROP TABLE "size_class"`);
    await runner.query(`DROP TABLE "form_version"`);
    await runner.query(`DROP TABLE "cycle"`);
  }
}
