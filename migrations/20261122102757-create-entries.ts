import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEntries20261122102757 implements MigrationInterface {
  name = 'CreateEntries20261122102757';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "entry" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "size_class_id" uuid, "form_version_id" uuid NOT NULL, "population" integer NOT NULL, "state" text NOT NULL, "title" text NOT NULL DEFAULT '', "reference" text, "exclusive" boolean NOT NULL DEFAULT true, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_a58c675c4c129a8e0f63d3676d6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "entry_municipality" ON "entry"  ("municipality_id") `);
    await runner.query(`CREATE INDEX "entry_list" ON "entry"  ("cycle_id", "state") `);
    await runner.query(`CREATE UNIQUE INDEX "entry_reference" ON "entry"  ("reference") `);
    await runner.query(
      `CREATE UNIQUE INDEX "entry_once" ON "entry"  ("cycle_id", "municipality_id") WHERE exclusive`,
    );
    await runner.query(
      `CREATE TABLE "attachment" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "title" text NOT NULL, "file_name" text NOT NULL, "sha256" character(64) NOT NULL, "size" bigint NOT NULL, "type" text NOT NULL, "alt_text" text NOT NULL DEFAULT '', "credit" text NOT NULL DEFAULT '', "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "added_by_id" uuid NOT NULL, "removed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "attachment_file" ON "attachment"  ("sha256") `);
    await runner.query(`CREATE INDEX "attachment_entry" ON "attachment"  ("entry_id") `);
    await runner.query(
      `CREATE TABLE "entry_member" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "joined_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f10b010941d4ae41f8d4fbeacc5" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "entry_member_person" ON "entry_member"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "entry_member_once" ON "entry_member"  ("entry_id", "person_id") `,
    );
    await runner.query(
      `CREATE TABLE "entry_section" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "section_key" text NOT NULL, "answers" jsonb NOT NULL, "version" integer NOT NULL DEFAULT '1', "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "changed_by_id" uuid NOT NULL, CONSTRAINT "PK_1c14dcdc1d4ce8fde99567676cc" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "entry_section_once" ON "entry_section"  ("entry_id", "section_key") `,
    );
    await runner.query(
      `CREATE TABLE "partner" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "kind" text NOT NULL, "organisation" text NOT NULL, "contact_name" text NOT NULL, "email" text NOT NULL, "state" text NOT NULL, "token_hash" character(64), "invited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "signatory_name" text, "signatory_function" text, "statement" text NOT NULL DEFAULT '', "objection" text, "content_hash" character(64), "person_id" uuid, CONSTRAINT "PK_8f34ff11ddd5459eacbfacd48ca" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "partner_token" ON "partner"  ("token_hash") `);
    await runner.query(`CREATE INDEX "partner_entry" ON "partner"  ("entry_id") `);
    await runner.query(
      `CREATE TABLE "submission" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "number" integer NOT NULL, "reference" text NOT NULL, "content" jsonb NOT NULL, "content_hash" character(64) NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "submitted_by_id" uuid NOT NULL, CONSTRAINT "PK_7faa571d0e4a7076e85890c9bd0" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "submission_number" ON "submission"  ("entry_id", "number") `);
    await runner.query(
      `CREATE TABLE "screening" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "submission_id" uuid NOT NULL, "decision" text NOT NULL, "reason" text NOT NULL, "decided_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "decided_by_id" uuid NOT NULL, CONSTRAINT "PK_5111bc526c9133721aeffb9a578" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "screening_entry" ON "screening"  ("entry_id", "decided_at") `);
    await runner.query(
      `ALTER TABLE "entry" ADD CONSTRAINT "FK_4ed15cc30862ae67c0b8eaa7d47" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry" ADD CONSTRAINT "FK_f7c1fcba150de7323f1edc51e3f" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry" ADD CONSTRAINT "FK_11fa5b6b5e4360a6adf0a696158" FOREIGN KEY ("size_class_id") REFERENCES "size_class"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry" ADD CONSTRAINT "FK_502f97be3ec7cb246ab1813b47e" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attachment" ADD CONSTRAINT "FK_f5b6f910f9abac8ac6f62c75a22" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attachment" ADD CONSTRAINT "FK_da85d99df77b91d279b3ac933b0" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_member" ADD CONSTRAINT "FK_5bccca97be3ce77774165d05b18" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_member" ADD CONSTRAINT "FK_62c9507838c4e5a1d1674fc3cdc" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_section" ADD CONSTRAINT "FK_9fd03e1ca5add80db419b8ed9fe" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_section" ADD CONSTRAINT "FK_cd8ad6f96c202d5d8634f4e971b" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "partner" ADD CONSTRAINT "FK_56558faefc11058b949f37fc341" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "partner" ADD CONSTRAINT "FK_26e3187a1c079b6634cda0e6224" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submission" ADD CONSTRAINT "FK_8926194a98ce86f5e61e9c69580" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submission" ADD CONSTRAINT "FK_1686bb9a65211c8be92492391ed" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening" ADD CONSTRAINT "FK_3cf6897d23ed5b04cbad73ea5a0" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening" ADD CONSTRAINT "FK_49bff5be2cd145cff8bee09c5f7" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screening" ADD CONSTRAINT "FK_07736b386f257f7bd254d7f3cdb" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "screening" DROP CONSTRAINT "FK_07736b386f257f7bd254d7f3cdb"`);
    await runner.query(`ALTER TABLE "screening" DROP CONSTRAINT "FK_49bff5be2cd145cff8bee09c5f7"`);
    await runner.query(`ALTER TABLE "screening" DROP CONSTRAINT "FK_3cf6897d23ed5b04cbad73ea5a0"`);
    await runner.query(`ALTER TABLE "submission" DROP CONSTRAINT "FK_1686bb9a65211c8be92492391ed"`);
    await runner.query(`ALTER TABLE "submission" DROP CONSTRAINT "FK_8926194a98ce86f5e61e9c69580"`);
    await runner.query(`ALTER TABLE "partner" DROP CONSTRAINT "FK_26e3187a1c079b6634cda0e6224"`);
    await runner.query(`ALTER TABLE "partner" DROP CONSTRAINT "FK_56558faefc11058b949f37fc341"`);
    await runner.query(`ALTER TABLE "entry_section" DROP CONSTRAINT "FK_cd8ad6f96c202d5d8634f4e971b"`);
    await runner.query(`ALTER TABLE "entry_section" DROP CONSTRAINT "FK_9fd03e1ca5add80db419b8ed9fe"`);
    await runner.query(`ALTER TABLE "entry_member" DROP CONSTRAINT "FK_62c9507838c4e5a1d1674fc3cdc"`);
    await runner.query(`ALTER TABLE "entry_member" DROP CONSTRAINT "FK_5bccca97be3ce77774165d05b18"`);
    await runner.query(`ALTER TABLE "attachment" DROP CONSTRAINT "FK_da85d99df77b91d279b3ac933b0"`);
    await runner.query(`ALTER TABLE "attachment" DROP CONSTRAINT "FK_f5b6f910f9abac8ac6f62c75a22"`);
    await runner.query(`ALTER TABLE "entry" DROP CONSTRAINT "FK_502f97be3ec7cb246ab1813b47e"`);
    await runner.query(`ALTER TABLE "entry" DROP CONSTRAINT "FK_11fa5b6b5e4360a6adf0a696158"`);
    await runner.query(`ALTER TABLE "entry" DROP CONSTRAINT "FK_f7c1fcba150de7323f1edc51e3f"`);
    await runner.query(`ALTER TABLE "entry" DROP CONSTRAINT "FK_4ed15cc30862ae67c0b8eaa7d47"`);
    await runner.query(`DROP TABLE "screening"`);
    await runner.query(`DROP TABLE "submission"`);
    await runner.query(`DROP TABLE "partner"`);
    await runner.query(`DROP TABLE "entry_section"`);
    await runner.query(`DROP TABLE "entry_member"`);
    await runner.query(`DROP TABLE "attachment"`);
    await runner.query(`DROP TABLE "entry"`);
  }
}
