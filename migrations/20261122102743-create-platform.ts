import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform20261122102743 implements MigrationInterface {
  name = 'CreatePlatform20261122102743';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "audit_event" ("position" integer NOT NULL, "event_id" uuid NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid, "actor_label" text NOT NULL, "type" text NOT NULL, "subject_kind" text NOT NULL, "subject_id" text NOT NULL, "facts" jsonb NOT NULL, "reason" text, "previous_hash" character(64) NOT NULL, "hash" character(64) NOT NULL, CONSTRAINT "PK_3362b20c96cedaa7368448bb818" PRIMARY KEY ("position"))`,
    );
    await runner.query(
      `CREATE INDEX "audit_event_subject" ON "audit_event"  ("subject_kind", "subject_id") `,
    );
    await runner.query(
      `CREATE TABLE "domain_event" ("id" uuid NOT NULL, "type" text NOT NULL, "subject_kind" text NOT NULL, "subject_id" text NOT NULL, "payload" jsonb NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "dispatched_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_f901502d0301da69fb8cebbb8f2" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "domain_event_waiting" ON "domain_event"  ("occurred_at") WHERE dispatched_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "event_delivery" ("event_id" uuid NOT NULL, "handler" text NOT NULL, "delivered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_aabd56490bfc90feb4f4cd0fe44" PRIMARY KEY ("event_id", "handler"))`,
    );
    await runner.query(
      `CREATE TABLE "kept_input" ("id" uuid NOT NULL, "token_hash" character(64) NOT NULL, "path" text NOT NULL, "fields" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_d0239f81b690901bb0ddf53feac" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "kept_input_token" ON "kept_input"  ("token_hash", "path") `);
    await runner.query(`CREATE INDEX "kept_input_expires" ON "kept_input"  ("expires_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "kept_input"`);
    await runner.query(`DROP TABLE "event_delivery"`);
    await runner.query(`DROP TABLE "domain_event"`);
    await runner.query(`DROP TABLE "audit_event"`);
  }
}
