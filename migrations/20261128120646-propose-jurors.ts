import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProposeJurors20261128120646 implements MigrationInterface {
  name = 'ProposeJurors20261128120646';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "juror_proposal" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "person_id" uuid NOT NULL, "municipality_id" uuid, "organisations" text NOT NULL DEFAULT '', CONSTRAINT "PK_958b8835306fcf17cbd46b9b86c" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "juror_proposal_person" ON "juror_proposal"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "juror_proposal_once" ON "juror_proposal"  ("cycle_id", "person_id") `,
    );
    await runner.query(
      `ALTER TABLE "juror_proposal" ADD CONSTRAINT "FK_def26b69d2df247db418c899e02" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "juror_proposal" ADD CONSTRAINT "FK_d021a0d4b8a767f7b1e04e3aad1" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "juror_proposal" ADD CONSTRAINT "FK_29cfaf1d9aad95afb9f36e92b26" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "juror_proposal" DROP CONSTRAINT "FK_29cfaf1d9aad95afb9f36e92b26"`);
    await runner.query(`ALTER TABLE "juror_proposal" DROP CONSTRAINT "FK_d021a0d4b8a767f7b1e04e3aad1"`);
    await runner.query(`ALTER TABLE "juror_proposal" DROP CONSTRAINT "FK_def26b69d2df247db418c899e02"`);
    await runner.query(`DROP TABLE "juror_proposal"`);
  }
}
