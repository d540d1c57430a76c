import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts20261122102746 implements MigrationInterface {
  name = 'CreateAccounts20261122102746';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL, "email" text NOT NULL, "name" text NOT NULL, "lang" character(2) NOT NULL DEFAULT 'de', "password_hash" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "deactivated_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "person_email" ON "person"  ("email") `);
    await runner.query(
      `CREATE TABLE "role_grant" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "scope_id" uuid NOT NULL, "granted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_b9e50aafa723c536731c38529fb" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "role_grant_once" ON "role_grant"  ("person_id", "role", "scope_id") `,
    );
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL, "token_hash" character(64) NOT NULL, "person_id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "device" text NOT NULL, CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "session_person" ON "session"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "session_token" ON "session"  ("token_hash") `);
    await runner.query(
      `CREATE TABLE "sign_in_attempt" ("id" uuid NOT NULL, "email_hash" character(64) NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_7708f8d7d88593210f3d359f81d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "sign_in_attempt_recent" ON "sign_in_attempt"  ("email_hash", "at") `);
    await runner.query(
      `CREATE TABLE "sign_in_link" ("id" uuid NOT NULL, "token_hash" character(64) NOT NULL, "person_id" uuid, "purpose" text NOT NULL, "continue_to" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_2e37c859be8a656fef206f62b27" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "sign_in_link_person" ON "sign_in_link"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "sign_in_link_token" ON "sign_in_link"  ("token_hash") `);
    await runner.query(
      `ALTER TABLE "role_grant" ADD CONSTRAINT "FK_03a176325f023b3a4ba96a01112" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sign_in_link" ADD CONSTRAINT "FK_cc2a3b6125afd0dbc8ac169a885" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sign_in_link" DROP CONSTRAINT "FK_cc2a3b6125afd0dbc8ac169a885"`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf"`);
    await runner.query(`ALTER TABLE "role_grant" DROP CONSTRAINT "FK_03a176325f023b3a4ba96a01112"`);
    await runner.query(`DROP TABLE "sign_in_link"`);
    await runner.query(`DROP TABLE "sign_in_attempt"`);
    await runner.query(`DROP TABLE "session"`);
    await runner.query(`DROP TABLE "role_grant"`);
    await runner.query(`DROP TABLE "person"`);
  }
}
