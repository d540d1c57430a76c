import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberSentMails20261128114817 implements MigrationInterface {
  name = 'RememberSentMails20261128114817';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" ADD "once" text`);
    await runner.query(`ALTER TABLE "message" ADD "sent_before" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" DROP COLUMN "sent_before"`);
    await runner.query(`ALTER TABLE "message" DROP COLUMN "once"`);
  }
}
