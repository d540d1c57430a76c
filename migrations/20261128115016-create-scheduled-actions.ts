import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateScheduledActions20261128115016 implements MigrationInterface {
  name = 'CreateScheduledActions20261128115016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "scheduled_action" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "kind" text NOT NULL, "occurrence" text NOT NULL, "number" integer NOT NULL DEFAULT '1', "label" text NOT NULL DEFAULT '', "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "sense_until" TIMESTAMP(3) WITH TIME ZONE, "state" text NOT NULL DEFAULT 'planned', "late" boolean NOT NULL DEFAULT false, "happened_at" TIMESTAMP(3) WITH TIME ZONE, "outcome" jsonb, "reason" text NOT NULL DEFAULT '', "decided_by_id" uuid, "failures" integer NOT NULL DEFAULT '0', "failure" text NOT NULL DEFAULT '', "failed_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "scheduled_action_happened" CHECK ((state IN ('done', 'skipped')) = (happened_at IS NOT NULL)), CONSTRAINT "PK_710ff448187d3d81ad6ee6a5806" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "scheduled_action_decided_by" ON "scheduled_action"  ("decided_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "scheduled_action_due" ON "scheduled_action"  ("due_at") WHERE state IN ('planned', 'paused')`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "scheduled_action_pending" ON "scheduled_action"  ("cycle_id", "kind", "occurrence") WHERE state IN ('planned', 'paused')`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "scheduled_action_once" ON "scheduled_action"  ("cycle_id", "kind", "occurrence", "number") `,
    );
    await runner.query(
      `ALTER TABLE "scheduled_action" ADD CONSTRAINT "FK_fc9f9cd1a54a21a44340967f17e" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "scheduled_action" ADD CONSTRAINT "FK_e3dc9742a4ccf0b9774b4cba3a0" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "scheduled_action" DROP CONSTRAINT "FK_e3dc9742a4ccf0b9774b4cba3a0"`);
    await runner.query(`ALTER TABLE "scheduled_action" DROP CONSTRAINT "FK_fc9f9cd1a54a21a44340967f17e"`);
    await runner.query(`DROP TABLE "scheduled_action"`);
  }
}
