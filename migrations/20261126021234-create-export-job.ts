import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExportJob20261126021234 implements MigrationInterface {
  name = 'CreateExportJob20261126021234';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "export_job" ("id" uuid NOT NULL, "requested_by_id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "entry_ids" uuid array NOT NULL, "state" text NOT NULL, "done" integer NOT NULL DEFAULT '0', "run_id" uuid, "sha256" character(64), "size" bigint, "left_out" integer NOT NULL DEFAULT '0', "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP(3) WITH TIME ZONE, "expires_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_2edcb6f1780d22e5a9f2f29f466" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "export_job_file" ON "export_job"  ("sha256") `);
    await runner.query(`CREATE INDEX "export_job_requested" ON "export_job"  ("requested_at") `);
    await runner.query(
      `ALTER TABLE "export_job" ADD CONSTRAINT "FK_403aafb184b233db0f1360fbd20" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "export_job" ADD CONSTRAINT "FK_93899888176802b458ce21d74f2" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "export_job" DROP CONSTRAINT "FK_93899888176802b458ce21d74f2"`);
    await runner.query(`ALTER TABLE "export_job" DROP CONSTRAINT "FK_403aafb184b233db0f1360fbd20"`);
    await runner.query(`DROP TABLE "export_job"`);
  }
}
