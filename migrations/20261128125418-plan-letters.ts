import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanLetters20261128125418 implements MigrationInterface {
  name = 'PlanLetters20261128125418';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "letter_plan" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "release_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "letters" integer NOT NULL, "list" text NOT NULL, "planned_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "planned_by_id" uuid NOT NULL, CONSTRAINT "PK_80f8376730d7f13d9cda6ace4f9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "letter_plan_once" ON "letter_plan"  ("cycle_id") `);
    await runner.query(
      `ALTER TABLE "letter_plan" ADD CONSTRAINT "FK_51136d02bb3a22afb68c6a71c0c" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "letter_plan" ADD CONSTRAINT "FK_f8c06e2792f659f61f9c068e618" FOREIGN KEY ("planned_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "letter_plan" DROP CONSTRAINT "FK_f8c06e2792f659f61f9c068e618"`);
    await runner.query(`ALTER TABLE "letter_plan" DROP CONSTRAINT "FK_51136d02bb3a22afb68c6a71c0c"`);
    await runner.query(`DROP TABLE "letter_plan"`);
  }
}
