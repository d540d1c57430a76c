import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowIssuedDocuments20261128090817 implements MigrationInterface {
  name = 'KnowIssuedDocuments20261128090817';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "issued_document" ("sha256" character(64) NOT NULL, "submission_id" uuid NOT NULL, "kind" text NOT NULL, "issued_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_51946f77508367bdb5201e0f431" PRIMARY KEY ("sha256"))`,
    );
    await runner.query(`CREATE INDEX "submission_hash" ON "submission"  ("content_hash") `);
    await runner.query(
      `ALTER TABLE "issued_document" ADD CONSTRAINT "FK_c89737b568b580a74eed9014c71" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "issued_document" DROP CONSTRAINT "FK_c89737b568b580a74eed9014c71"`);
    await runner.query(`DROP INDEX "submission_hash"`);
    await runner.query(`DROP TABLE "issued_document"`);
  }
}
