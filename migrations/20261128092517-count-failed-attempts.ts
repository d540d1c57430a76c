import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountFailedAttempts20261128092517 implements MigrationInterface {
  name = 'CountFailedAttempts20261128092517';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "failed_attempt" ("caller" character(64) NOT NULL, "count" integer NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_61e4a0256bc9568811ad1c5a18e" PRIMARY KEY ("caller"))`,
    );
    await runner.query(`CREATE INDEX "failed_attempt_since" ON "failed_attempt"  ("since") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "failed_attempt"`);
  }
}
