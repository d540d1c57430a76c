import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellMessagesByWhatTheyAreAbout20261122104058 implements MigrationInterface {
  name = 'TellMessagesByWhatTheyAreAbout20261122104058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "message_once"`);
    await runner.query(
      `CREATE UNIQUE INDEX "message_once" ON "message" ("cause_id", "template", "recipient", "about")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "message_once"`);
    await runner.query(
      `CREATE UNIQUE INDEX "message_once" ON "message" ("cause_id", "template", "recipient")`,
    );
  }
}
