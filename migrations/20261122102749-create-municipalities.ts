import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMunicipalities20261122102749 implements MigrationInterface {
  name = 'CreateMunicipalities20261122102749';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(
      `CREATE TABLE "municipality" ("id" uuid NOT NULL, "key" text, "ars" text, "kind" text NOT NULL, "name" text NOT NULL, "short_name" text NOT NULL, "search_key" text NOT NULL, "district_key" text, "district_name" text, "association_name" text, "state_key" text, "state_name" text NOT NULL, "population" integer NOT NULL, "postcode" text, "source" text NOT NULL, "valid_on" date, "retired_on" date, CONSTRAINT "PK_281ad341f20df7c41b83a182e2a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "municipality_postcode" ON "municipality"  ("postcode") `);
    await runner.query(`CREATE INDEX "municipality_district" ON "municipality"  ("district_key") `);
    await runner.query(`CREATE UNIQUE INDEX "municipality_key" ON "municipality"  ("key") `);
    await runner.query(
      `CREATE TABLE "directory_import" ("id" uuid NOT NULL, "file_name" text NOT NULL, "sha256" character(64) NOT NULL, "state" text NOT NULL, "done_records" integer NOT NULL DEFAULT '0', "total_records" integer NOT NULL DEFAULT '0', "valid_on" date, "outcome" jsonb, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_bf94c5f8503500cbb101dcf0881" PRIMARY KEY ("id"))`,
    );
    // Typing errors and parts of names: the expression is beyond what entities can declare.
    await runner.query(
      'CREATE INDEX "municipality_search" ON "municipality" USING gin ("search_key" gin_trgm_ops)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "directory_import"`);
    await runner.query(`DROP TABLE "municipality"`);
  }
}
