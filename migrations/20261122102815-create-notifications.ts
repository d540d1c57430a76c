import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotifications20261122102815 implements MigrationInterface {
  name = 'CreateNotifications20261122102815';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "message" ("id" uuid NOT NULL, "cause_id" uuid NOT NULL, "template" text NOT NULL, "recipient" text NOT NULL, "lang" character(2) NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "about" jsonb NOT NULL, "state" text NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "last_error" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "next_try_at" TIMESTAMP(3) WITH TIME ZONE, "sent_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "message_list" ON "message"  ("created_at") `);
    await runner.query(`CREATE INDEX "message_waiting" ON "message"  ("created_at") WHERE state = 'queued'`);
    await runner.query(
      `CREATE UNIQUE INDEX "message_once" ON "message"  ("cause_id", "template", "recipient") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "message"`);
  }
}
