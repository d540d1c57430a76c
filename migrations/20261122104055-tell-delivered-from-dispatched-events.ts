import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellDeliveredFromDispatchedEvents20261122104055 implements MigrationInterface {
  name = 'TellDeliveredFromDispatchedEvents20261122104055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "domain_event" ADD "delivered_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`UPDATE "domain_event" SET "delivered_at" = "dispatched_at"`);
    await runner.query(`DROP INDEX "domain_event_waiting"`);
    await runner.query(
      `CREATE INDEX "domain_event_waiting" ON "domain_event" ("occurred_at") WHERE delivered_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "domain_event_waiting"`);
    await runner.query(
      `CREATE INDEX "domain_event_waiting" ON "domain_event" ("occurred_at") WHERE dispatched_at IS NULL`,
    );
    await runner.query(`ALTER TABLE "domain_event" DROP COLUMN "delivered_at"`);
  }
}
