import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLateCodes20261126023825 implements MigrationInterface {
  name = 'CreateLateCodes20261126023825';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "late_code" ("id" uuid NOT NULL, "cycle_id" uuid NOT NULL, "code_hash" character(64) NOT NULL, "reason" text NOT NULL, "redemptions" integer NOT NULL, "used" integer NOT NULL DEFAULT '0', "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "submit_until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by_id" uuid NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "late_code_used" CHECK ("used" >= 0 AND "used" <= "redemptions"), CONSTRAINT "PK_155ca0b6ee8792d88d02d245717" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "late_code_cycle" ON "late_code"  ("cycle_id", "created_at") `);
    await runner.query(`CREATE UNIQUE INDEX "late_code_hash" ON "late_code"  ("code_hash") `);
    await runner.query(
      `CREATE TABLE "late_redemption" ("id" uuid NOT NULL, "code_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "redeemed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "redeemed_by_id" uuid NOT NULL, CONSTRAINT "PK_0a1f689d391fac263b284a7275e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "late_redemption_entry" ON "late_redemption"  ("entry_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "late_redemption_once" ON "late_redemption"  ("code_id", "entry_id") `,
    );
    await runner.query(
      `ALTER TABLE "late_code" ADD CONSTRAINT "FK_44450a581191d7a5230d7257d55" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "late_code" ADD CONSTRAINT "FK_f0fad9c487e2458933a1a8f6398" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "late_redemption" ADD CONSTRAINT "FK_a7dfec7b4632f4396c8b9da3f4d" FOREIGN KEY ("code_id") REFERENCES "late_code"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "late_redemption" ADD CONSTRAINT "FK_cac99a3337f2ee402e6e89a9eb6" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "late_redemption" ADD CONSTRAINT "FK_e78c4025f1353bcfc635f170fb0" FOREIGN KEY ("redeemed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "late_redemption" DROP CONSTRAINT "FK_e78c4025f1353bcfc635f170fb0"`);
    await runner.query(`ALTER TABLE "late_redemption" DROP CONSTRAINT "FK_cac99a3337f2ee402e6e89a9eb6"`);
    await runner.query(`ALTER TABLE "late_redemption" DROP CONSTRAINT "FK_a7dfec7b4632f4396c8b9da3f4d"`);
    await runner.query(`ALTER TABLE "late_code" DROP CONSTRAINT "FK_f0fad9c487e2458933a1a8f6398"`);
    await runner.query(`ALTER TABLE "late_code" DROP CONSTRAINT "FK_44450a581191d7a5230d7257d55"`);
    await runner.query(`DROP TABLE "late_redemption"`);
    await runner.query(`DROP TABLE "late_code"`);
  }
}
