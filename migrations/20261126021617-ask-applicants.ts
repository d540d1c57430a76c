import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskApplicants20261126021617 implements MigrationInterface {
  name = 'AskApplicants20261126021617';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "inquiry" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "submission_number" integer NOT NULL, "text" text NOT NULL, "asked" jsonb NOT NULL, "answer_by" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "asked_by_id" uuid NOT NULL, "reminded_at" TIMESTAMP(3) WITH TIME ZONE, "answer" jsonb, "reply" text NOT NULL DEFAULT '', "version" integer NOT NULL DEFAULT '0', "saved_by_id" uuid, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "ended_by_id" uuid, CONSTRAINT "inquiry_ended" CHECK ((state = 'open') = (ended_at IS NULL)), CONSTRAINT "PK_3e226d0994e8bd24252dd65e1b6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "inquiry_due" ON "inquiry"  ("answer_by") WHERE state = 'open'`);
    await runner.query(`CREATE INDEX "inquiry_entry" ON "inquiry"  ("entry_id", "asked_at") `);
    await runner.query(`CREATE UNIQUE INDEX "inquiry_open" ON "inquiry"  ("entry_id") WHERE state = 'open'`);
    await runner.query(`ALTER TABLE "submission" ADD "inquiry_id" uuid`);
    await runner.query(`CREATE UNIQUE INDEX "submission_inquiry" ON "submission"  ("inquiry_id") `);
    await runner.query(
      `ALTER TABLE "inquiry" ADD CONSTRAINT "FK_9596cb16450545ce29f41789002" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "inquiry" ADD CONSTRAINT "FK_797a036c1f14db4f762a48e6826" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "inquiry" ADD CONSTRAINT "FK_bc213c1c7cce19357aed499f19b" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "inquiry" ADD CONSTRAINT "FK_b0f92eae2c502002d8bf18682e2" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submission" ADD CONSTRAINT "FK_f8494fdc4d33a2e00f3ea76d138" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "submission" DROP CONSTRAINT "FK_f8494fdc4d33a2e00f3ea76d138"`);
    await runner.query(`ALTER TABLE "inquiry" DROP CONSTRAINT "FK_b0f92eae2c502002d8bf18682e2"`);
    await runner.query(`ALTER TABLE "inquiry" DROP CONSTRAINT "FK_bc213c1c7cce19357aed499f19b"`);
    await runner.query(`ALTER TABLE "inquiry" DROP CONSTRAINT "FK_797a036c1f14db4f762a48e6826"`);
    await runner.query(`ALTER TABLE "inquiry" DROP CONSTRAINT "FK_9596cb16450545ce29f41789002"`);
    await runner.query(`ALTER TABLE "submission" DROP COLUMN "inquiry_id"`);
    await runner.query(`DROP TABLE "inquiry"`);
  }
}
