import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConfigureVoteTextsAndLanguages20261128114825 implements MigrationInterface {
  name = 'ConfigureVoteTextsAndLanguages20261128114825';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cycle" ADD "languages" jsonb NOT NULL DEFAULT '["de","en"]'`);
    await runner.query(
      `ALTER TABLE "cycle" ADD "audience_vote" jsonb NOT NULL DEFAULT '{"mode":"none","from":null,"until":null,"where":{"de":""},"question":{"de":""}}'`,
    );
    // Whoever announced an audience prize meant a vote; where it took place was not recorded.
    await runner.query(`UPDATE "cycle" SET "audience_vote" = jsonb_set("audience_vote", '{mode}', '"ceremony"')
      WHERE EXISTS (SELECT FROM "prize" WHERE "prize"."cycle_id" = "cycle"."id" AND "prize"."kind" = 'audience')`);
    await runner.query(
      `ALTER TABLE "cycle" ADD "texts" jsonb NOT NULL DEFAULT '{"introduction":{"de":""},"questions":[],"contact":{"name":"","email":"","phone":""},"reminder":{"de":""},"letter":{"de":""}}'`,
    );
    await runner.query(`ALTER TABLE "cycle" ADD "retention" integer NOT NULL DEFAULT '12'`);
    await runner.query(
      `ALTER TABLE "cycle" ADD CONSTRAINT "cycle_retention" CHECK (retention BETWEEN 1 AND 120)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cycle" DROP CONSTRAINT "cycle_retention"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "retention"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "texts"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "audience_vote"`);
    await runner.query(`ALTER TABLE "cycle" DROP COLUMN "languages"`);
  }
}
