import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExchange20261122102810 implements MigrationInterface {
  name = 'CreateExchange20261122102810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "board" ("id" uuid NOT NULL, "slug" text NOT NULL, "name" text NOT NULL, "description" text NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_865a0f2e22c140d261b1df80eb1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "board_slug" ON "board"  ("slug") `);
    await runner.query(
      `CREATE TABLE "topic" ("id" uuid NOT NULL, "board_id" uuid NOT NULL, "author_id" uuid NOT NULL, "title" text NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_post_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "posts" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_33aa4ecb4e4f20aa0157ea7ef61" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "topic_list" ON "topic"  ("board_id", "last_post_at") `);
    await runner.query(
      `CREATE TABLE "post" ("id" uuid NOT NULL, "topic_id" uuid NOT NULL, "author_id" uuid NOT NULL, "body" text NOT NULL, "written_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "edited_at" TIMESTAMP(3) WITH TIME ZONE, "removed_at" TIMESTAMP(3) WITH TIME ZONE, "form_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_be5fda3aac270b134ff9c21cdee" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "post_author" ON "post"  ("author_id") `);
    await runner.query(`CREATE INDEX "post_list" ON "post"  ("topic_id", "written_at") `);
    await runner.query(
      `CREATE TABLE "post_attachment" ("id" uuid NOT NULL, "post_id" uuid NOT NULL, "file_name" text NOT NULL, "sha256" character(64) NOT NULL, "size" bigint NOT NULL, "type" text NOT NULL, CONSTRAINT "PK_49a1b6707f8b1d1be26ee91b28d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "post_attachment_file" ON "post_attachment"  ("sha256") `);
    await runner.query(`CREATE INDEX "post_attachment_post" ON "post_attachment"  ("post_id") `);
    await runner.query(
      `CREATE TABLE "topic_subscription" ("id" uuid NOT NULL, "topic_id" uuid NOT NULL, "person_id" uuid NOT NULL, CONSTRAINT "PK_d972ff017d4fba8217a99b6893c" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "topic_subscription_once" ON "topic_subscription"  ("topic_id", "person_id") `,
    );
    await runner.query(
      `ALTER TABLE "topic" ADD CONSTRAINT "FK_902f52fcbd16ceb58c2fca46141" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "topic" ADD CONSTRAINT "FK_6c5a9771fac333b4ed1980ab873" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "post" ADD CONSTRAINT "FK_dbed4484f147c92b69f920db9d6" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "post" ADD CONSTRAINT "FK_2f1a9ca8908fc8168bc18437f62" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "post_attachment" ADD CONSTRAINT "FK_c1592c61583dcdd03b61d2a82a3" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "topic_subscription" ADD CONSTRAINT "FK_bfce02f9d1d151b1c2fe54d64a7" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "topic_subscription" ADD CONSTRAINT "FK_dc2eefc7db848996ad5392c827e" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "topic_subscription" DROP CONSTRAINT "FK_dc2eefc7db848996ad5392c827e"`);
    await runner.query(`ALTER TABLE "topic_subscription" DROP CONSTRAINT "FK_bfce02f9d1d151b1c2fe54d64a7"`);
    await runner.query(`ALTER TABLE "post_attachment" DROP CONSTRAINT "FK_c1592c61583dcdd03b61d2a82a3"`);
    await runner.query(`ALTER TABLE "post" DROP CONSTRAINT "FK_2f1a9ca8908fc8168bc18437f62"`);
    await runner.query(`ALTER TABLE "post" DROP CONSTRAINT "FK_dbed4484f147c92b69f920db9d6"`);
    await runner.query(`ALTER TABLE "topic" DROP CONSTRAINT "FK_6c5a9771fac333b4ed1980ab873"`);
    await runner.query(`ALTER TABLE "topic" DROP CONSTRAINT "FK_902f52fcbd16ceb58c2fca46141"`);
    await runner.query(`DROP TABLE "topic_subscription"`);
    await runner.query(`DROP TABLE "post_attachment"`);
    await runner.query(`DROP TABLE "post"`);
    await runner.query(`DROP TABLE "topic"`);
    await runner.query(`DROP TABLE "board"`);
  }
}
