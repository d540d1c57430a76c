import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepChecklistsAndProposals20261126013159 implements MigrationInterface {
  name = 'KeepChecklistsAndProposals20261126013159';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "screening_check" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "submission_id" uuid NOT NULL, "items" jsonb NOT NULL, "version" integer NOT NULL, "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "changed_by_id" uuid NOT NULL, CONSTRAINT "PK_c20b1bf3db355b0a6013d8ea9e0" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "screening_check_entry" ON "screening_check"  ("entry_id") `);
    await runner.query(
      `CREATE TABLE "screening_proposal" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "submission_id" uuid NOT NULL, "decision" text NOT NULL, "reason" text NOT NULL, "override" text NOT NULL DEFAULT '', "items" jsonb NOT NULL, "state" text NOT NULL, "proposed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "proposed_by_id" uuid NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "ended_by_id" uuid, "words" text NOT NULL DEFAULT '', CONSTRAINT "screening_proposal_ended" CHECK ((state = 'open') = (ended_at IS NULL)), CONSTRAINT "screening_proposal_four_eyes" CHECK (state NOT IN ('confirmed', 'returned') OR (ended_by_id IS NOT NULL AND ended_by_id <> proposed_by_id)), CONSTRAINT "PK_b37ab2f8622f228c61a2171e30c" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "screening_proposal_entry" ON "screening_proposal"  ("entry_id", "proposed_at") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "screening_proposal_open" ON "screening_proposal"  ("entry_id") WHERE state = 'open'`,
    );
    await runner.query(`ALTER TABLE "screening" ADD "items" jsonb`);
    await runner.query(`ALTER TABLE "screening" ADD "override" text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "screening" ADD "proposal_id" uuid`);
    await runner.query(`ALTER TABLE "screening" ADD "revoked_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "screening" ADD "revoked_by_id" uuid`);
    await runner.query(`ALTER TABLE "screening" ADD "revocation_reason" text NOT NULL DEFAULT ''`);
    await runner.query(`CREATE UNIQUE INDEX "screening_proposed" ON "screening"  ("proposal_id") `);
    await runner.query(
      `ALTER TABLE "screening" ADD CONSTRAINT "screening_revoked" CHECK ((revoked_at IS NULL) = (revoked_by_id IS NULL))`,
    );
    await runner.query(
      `ALTER TABLE "screening_check" ADD CONSTRAINT "FK_d75faefe4028953b77ed8396b39" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening_check" ADD CONSTRAINT "FK_447f22a2aca2571b6cccdbc9f88" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening_check" ADD CONSTRAINT "FK_0f2f207035631935f1b3535245c" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening_proposal" ADD CONSTRAINT "FK_379e98d3ea47beeff35cdd09a2c" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening_proposal" ADD CONSTRAINT "FK_1e4c9afd384affc00c73db833b5" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening_proposal" ADD CONSTRAINT "FK_2c6198831a330e048bedcc12ca1" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening_proposal" ADD CONSTRAINT "FK_bf8ecc635ae211b635870c75f35" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening" ADD CONSTRAINT "FK_b37ab2f8622f228c61a2171e30c" FOREIGN KEY ("proposal_id") REFERENCES "screening_proposal"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening" ADD CONSTRAINT "FK_ffbe141bd4fb1cf909297ec01e7" FOREIGN KEY ("revoked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "screening" DROP CONSTRAINT "FK_ffbe141bd4fb1cf909297ec01e7"`);
    await runner.query(`ALTER TABLE "screening" DROP CONSTRAINT "FK_b37ab2f8622f228c61a2171e30c"`);
    await runner.query(`ALTER TABLE "screening_proposal" DROP CONSTRAINT "FK_bf8ecc635ae211b635870c75f35"`);
    await runner.query(`ALTER TABLE "screening_proposal" DROP CONSTRAINT "FK_2c6198831a330e048bedcc12ca1"`);
    await runner.query(`ALTER TABLE "screening_proposal" DROP CONSTRAINT "FK_1e4c9afd384affc00c73db833b5"`);
    await runner.query(`ALTER TABLE "screening_proposal" DROP CONSTRAINT "FK_379e98d3ea47beeff35cdd09a2c"`);
    await runner.query(`ALTER TABLE "screening_check" DROP CONSTRAINT "FK_0f2f207035631935f1b3535245c"`);
    await runner.query(`ALTER TABLE "screening_check" DROP CONSTRAINT "FK_447f22a2aca2571b6cccdbc9f88"`);
    await runner.query(`ALTER TABLE "screening_check" DROP CONSTRAINT "FK_d75faefe4028953b77ed8396b39"`);
    await runner.query(`ALTER TABLE "screening" DROP CONSTRAINT "screening_revoked"`);
    await runner.query(`ALTER TABLE "screening" DROP COLUMN "revocation_reason"`);
    await runner.query(`ALTER TABLE "screening" DROP COLUMN "revoked_by_id"`);
    await runner.query(`ALTER TABLE "screening" DROP COLUMN "revoked_at"`);
    await runner.query(`ALTER TABLE "screening" DROP COLUMN "proposal_id"`);
    await runner.query(`ALTER TABLE "screening" DROP COLUMN "override"`);
    await runner.query(`ALTER TABLE "screening" DROP COLUMN "items"`);
    await runner.query(`DROP TABLE "screening_proposal"`);
    await runner.query(`DROP TABLE "screening_check"`);
  }
}
