import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTeamInvitations20261126021218 implements MigrationInterface {
  name = 'CreateTeamInvitations20261126021218';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "access_request" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "person_id" uuid NOT NULL, "message" text NOT NULL, "state" text NOT NULL, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answer" text NOT NULL DEFAULT '', CONSTRAINT "PK_a543250cab0b6d2eb3a85593d93" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "access_request_person" ON "access_request"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "access_request_once" ON "access_request"  ("entry_id", "person_id") WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE TABLE "team_invitation" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "email" text NOT NULL, "name" text NOT NULL, "lang" character(2) NOT NULL, "role" text NOT NULL, "team_leaves" boolean NOT NULL DEFAULT false, "invited_by_id" uuid NOT NULL, "state" text NOT NULL, "token_hash" character(64) NOT NULL, "invited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_c48efb7b43f421266fbc29298f2" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "team_invitation_token" ON "team_invitation"  ("token_hash") `);
    await runner.query(
      `CREATE UNIQUE INDEX "team_invitation_owner" ON "team_invitation"  ("entry_id") WHERE state = 'open' AND role = 'owner'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "team_invitation_once" ON "team_invitation"  ("entry_id", "email") WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "entry_member_owner" ON "entry_member"  ("entry_id") WHERE role = 'owner'`,
    );
    await runner.query(
      `ALTER TABLE "access_request" ADD CONSTRAINT "FK_3a8d749b2d86c00ad6177e5b29b" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "access_request" ADD CONSTRAINT "FK_c03140f6239515cd3ee099ef409" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "team_invitation" ADD CONSTRAINT "FK_09dbd66510596765ea04a3e4e25" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "team_invitation" ADD CONSTRAINT "FK_7534a4ee311647e68beb23292c3" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "team_invitation" DROP CONSTRAINT "FK_7534a4ee311647e68beb23292c3"`);
    await runner.query(`ALTER TABLE "team_invitation" DROP CONSTRAINT "FK_09dbd66510596765ea04a3e4e25"`);
    await runner.query(`ALTER TABLE "access_request" DROP CONSTRAINT "FK_c03140f6239515cd3ee099ef409"`);
    await runner.query(`ALTER TABLE "access_request" DROP CONSTRAINT "FK_3a8d749b2d86c00ad6177e5b29b"`);
    await runner.query(`DROP TABLE "team_invitation"`);
    await runner.query(`DROP TABLE "access_request"`);
  }
}
