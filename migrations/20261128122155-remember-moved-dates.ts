import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberMovedDates20261128122155 implements MigrationInterface {
  name = 'RememberMovedDates20261128122155';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "milestone_move" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "kind" text NOT NULL, "from_at" TIMESTAMP(3) WITH TIME ZONE, "to_at" TIMESTAMP(3) WITH TIME ZONE, "reason" text NOT NULL, "moved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_ee19ffbe309078dae31a9a0993f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "milestone_move_of_cycle" ON "milestone_move"  ("cycle_id", "moved_at") `,
    );
    await runner.query(
      `ALTER TABLE "milestone_move" ADD CONSTRAINT "FK_faa525e2d77d30e087ed9b0648c" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "milestone_move" DROP CONSTRAINT "FK_faa525e2d77d30e087ed9b0648c"`);
    await runner.query(`DROP TABLE "milestone_move"`);
  }
}
