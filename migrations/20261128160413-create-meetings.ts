import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMeetings20261128160413 implements MigrationInterface {
  name = 'CreateMeetings20261128160413';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "meeting" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "round_id" uuid NOT NULL, "state" text NOT NULL, "current_item_id" uuid, "opened_at" TIMESTAMP(3) WITH TIME ZONE, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_dccaf9e4c0e39067d82ccc7bb83" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "meeting_round" ON "meeting"  ("round_id") `);
    await runner.query(`CREATE UNIQUE INDEX "meeting_once" ON "meeting"  ("cycle_id") `);
    await runner.query(
      `CREATE TABLE "meeting_attendance" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "juror_id" uuid NOT NULL, "came_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "left_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_1ece13054cdfcd65f8487e71267" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "meeting_attendance_juror" ON "meeting_attendance"  ("juror_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "meeting_attendance_now" ON "meeting_attendance"  ("meeting_id", "juror_id") WHERE left_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "meeting_item" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_09baaefe52e6de4dcc166507e1e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "meeting_item_entry" ON "meeting_item"  ("entry_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "meeting_item_once" ON "meeting_item"  ("meeting_id", "entry_id") `,
    );
    await runner.query(
      `CREATE TABLE "meeting_decision" ("id" uuid NOT NULL, "item_id" uuid NOT NULL, "outcome" text NOT NULL, "yes" integer NOT NULL, "no" integer NOT NULL, "abstained" integer NOT NULL, "reason" text NOT NULL, "voters" jsonb NOT NULL, "decided_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "decided_by_id" uuid NOT NULL, CONSTRAINT "PK_6787600e55cc73688b127a1cd93" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "meeting_decision_item" ON "meeting_decision"  ("item_id", "decided_at") `,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "FK_17c0e3f5c91f8aa4c34d786d476" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "FK_9197d42225a902c4eeeaed2cd87" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_attendance" ADD CONSTRAINT "FK_2bf53a2dc49796d33484ed1fe5c" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_attendance" ADD CONSTRAINT "FK_e115b899ea00f31c679086d4a3e" FOREIGN KEY ("juror_id") REFERENCES "juror"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_item" ADD CONSTRAINT "FK_535aee3949b402a0cfa3d2121df" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_item" ADD CONSTRAINT "FK_f9f2433b79209491dcbf742421b" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_decision" ADD CONSTRAINT "FK_2d8b29057e3c982105b48d11bb5" FOREIGN KEY ("item_id") REFERENCES "meeting_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_decision" ADD CONSTRAINT "FK_13cddc05ba555b8d2f41d1c0ba2" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meeting_decision" DROP CONSTRAINT "FK_13cddc05ba555b8d2f41d1c0ba2"`);
    await runner.query(`ALTER TABLE "meeting_decision" DROP CONSTRAINT "FK_2d8b29057e3c982105b48d11bb5"`);
    await runner.query(`ALTER TABLE "meeting_item" DROP CONSTRAINT "FK_f9f2433b79209491dcbf742421b"`);
    await runner.query(`ALTER TABLE "meeting_item" DROP CONSTRAINT "FK_535aee3949b402a0cfa3d2121df"`);
    await runner.query(`ALTER TABLE "meeting_attendance" DROP CONSTRAINT "FK_e115b899ea00f31c679086d4a3e"`);
    await runner.query(`ALTER TABLE "meeting_attendance" DROP CONSTRAINT "FK_2bf53a2dc49796d33484ed1fe5c"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "FK_9197d42225a902c4eeeaed2cd87"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "FK_17c0e3f5c91f8aa4c34d786d476"`);
    await runner.query(`DROP TABLE "meeting_decision"`);
    await runner.query(`DROP TABLE "meeting_item"`);
    await runner.query(`DROP TABLE "meeting_attendance"`);
    await runner.query(`DROP TABLE "meeting"`);
  }
}
