import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDesk20261126013814 implements MigrationInterface {
  name = 'CreateDesk20261126013814';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "entry_note" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "author_id" uuid NOT NULL, "text" text NOT NULL, "written_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_d624a5415d4d915044ed529dc69" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "entry_note_entry" ON "entry_note"  ("entry_id") `);
    await runner.query(
      `CREATE TABLE "entry_tag" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "name" text NOT NULL, "key" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_07ec6febbac20bf670e2c197801" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "entry_tag_once" ON "entry_tag"  ("cycle_id", "key") `);
    await runner.query(
      `CREATE TABLE "entry_tagging" ("entry_id" uuid NOT NULL, "tag_id" uuid NOT NULL, CONSTRAINT "PK_f1e50ce6ba539af6d93f37a766f" PRIMARY KEY ("entry_id", "tag_id"))`,
    );
    await runner.query(`CREATE INDEX "entry_tagging_tag" ON "entry_tagging"  ("tag_id") `);
    await runner.query(
      `CREATE TABLE "saved_filter" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "name" text NOT NULL, "query" jsonb NOT NULL, "shared" boolean NOT NULL DEFAULT false, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_efff8142c6db3d6ed6f47bc2719" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "saved_filter_owner" ON "saved_filter"  ("owner_id", "name") `);
    await runner.query(
      `ALTER TABLE "entry_note" ADD CONSTRAINT "FK_5ab8316833bff10ff73627ce01b" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_note" ADD CONSTRAINT "FK_513fd8f838bb690c2cb2cf38524" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_tag" ADD CONSTRAINT "FK_4480ec2dffe37b38c9f6fb09805" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_tagging" ADD CONSTRAINT "FK_466370e0286ac3895320719bc34" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_tagging" ADD CONSTRAINT "FK_1e49b4cd04b7de77aeb7553eaf7" FOREIGN KEY ("tag_id") REFERENCES "entry_tag"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "saved_filter" ADD CONSTRAINT "FK_3d026aae4d0ffbac111976ce1df" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "saved_filter" DROP CONSTRAINT "FK_3d026aae4d0ffbac111976ce1df"`);
    await runner.query(`ALTER TABLE "entry_tagging" DROP CONSTRAINT "FK_1e49b4cd04b7de77aeb7553eaf7"`);
    await runner.query(`ALTER TABLE "entry_tagging" DROP CONSTRAINT "FK_466370e0286ac3895320719bc34"`);
    await runner.query(`ALTER TABLE "entry_tag" DROP CONSTRAINT "FK_4480ec2dffe37b38c9f6fb09805"`);
    await runner.query(`ALTER TABLE "entry_note" DROP CONSTRAINT "FK_513fd8f838bb690c2cb2cf38524"`);
    await runner.query(`ALTER TABLE "entry_note" DROP CONSTRAINT "FK_5ab8316833bff10ff73627ce01b"`);
    await runner.query(`DROP TABLE "saved_filter"`);
    await runner.query(`DROP TABLE "entry_tagging"`);
    await runner.query(`DROP TABLE "entry_tag"`);
    await runner.query(`DROP TABLE "entry_note"`);
  }
}
