import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEntrySearch20261126013142 implements MigrationInterface {
  name = 'CreateEntrySearch20261126013142';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "entry_search" ("entry_id" uuid NOT NULL, "submission_id" uuid NOT NULL, "title" text NOT NULL, "body" text NOT NULL, "document" tsvector NOT NULL, "partner_kinds" text array NOT NULL, "files" integer NOT NULL, "substance_hash" character(64), CONSTRAINT "REL_582e7535d7f5742e5d656f8882" UNIQUE ("submission_id"), CONSTRAINT "PK_00118025f8d2dac23201b70e972" PRIMARY KEY ("entry_id"))`,
    );
    await runner.query(
      `ALTER TABLE "entry_search" ADD CONSTRAINT "FK_00118025f8d2dac23201b70e972" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entry_search" ADD CONSTRAINT "FK_582e7535d7f5742e5d656f88824" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    await runner.query('CREATE TEXT SEARCH CONFIGURATION kbw_german (COPY = german)');
    await runner.query(
      'ALTER TEXT SEARCH CONFIGURATION kbw_german ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem',
    );
    // Texts lie beside the table, where the planner does not see what reading them all would cost: few rows a page tell it.
    await runner.query('ALTER TABLE "entry_search" SET (fillfactor = 10)');
    await runner.query('CREATE INDEX "entry_search_document" ON "entry_search" USING gin ("document")');
    await runner.query(searchOfContent);
    await runner.query(keepSearch);
    await runner.query(
      `CREATE TRIGGER submission_search AFTER INSERT ON submission FOR EACH ROW EXECUTE FUNCTION keep_submission_search()`,
    );
    // What was submitted before can be found as well.
    await runner.query(`INSERT INTO entry_search (entry_id, submission_id, title, body, document, partner_kinds, files)
      SELECT DISTINCT ON (b.entry_id) b.entry_id, b.id, s.* FROM submission b CROSS JOIN LATERAL submission_search(b.content) s
      ORDER BY b.entry_id, b.number DESC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER submission_search ON submission');
    await runner.query('DROP FUNCTION keep_submission_search()');
    await runner.query('DROP FUNCTION submission_search(jsonb)');
    await runner.query(`ALTER TABLE "entry_search" DROP CONSTRAINT "FK_582e7535d7f5742e5d656f88824"`);
    await runner.query(`ALTER TABLE "entry_search" DROP CONSTRAINT "FK_00118025f8d2dac23201b70e972"`);
    await runner.query(`DROP TABLE "entry_search"`);
    await runner.query('DROP TEXT SEARCH CONFIGURATION kbw_german');
    await runner.query('DROP EXTENSION unaccent');
  }
}

/**
 * What can be found of a submission: title first, then names, then every text of the answers, statements and files. Keys of
 * choices such as `migrantOrganisation` are no words of the applicant. PostgreSQL refuses vectors of more than 1 MB: the end of
 * endless texts is not searched, and nobody is kept from submitting.
 */
const searchOfContent = `CREATE FUNCTION submission_search(content jsonb)
  RETURNS TABLE (title text, body text, document tsvector, partner_kinds text[], files integer) LANGUAGE sql IMMUTABLE AS $$
    SELECT found.title, said.body,
      setweight(to_tsvector('kbw_german', found.title), 'A') || setweight(to_tsvector('kbw_german', found.names), 'B')
        || setweight(to_tsvector('kbw_german', said.body), 'C'),
      ARRAY(SELECT DISTINCT p ->> 'kind' FROM jsonb_array_elements(content -> 'partners') p
             WHERE p ->> 'state' <> 'withdrawn' AND p ->> 'kind' IS NOT NULL ORDER BY 1),
      coalesce(jsonb_array_length(content -> 'files'), 0)
    FROM (SELECT left(coalesce(jsonb_path_query_first(content, '$.answers.*.title') #>> '{}', ''), 2000) AS title,
        concat_ws(' ', content #>> '{applicant,name}', content #>> '{applicant,district}', content #>> '{applicant,state}',
          (SELECT string_agg(p ->> 'name', ' ') FROM jsonb_array_elements(content -> 'partners') p
            WHERE p ->> 'state' <> 'withdrawn')) AS names) found,
      LATERAL (SELECT left(concat_ws(' · ',
          (SELECT string_agg(v #>> '{}', ' · ') FROM jsonb_path_query(content -> 'answers', 'strict $.** ? (@.type() == "string")') v
            WHERE v #>> '{}' !~ '^[a-z]+[A-Z][A-Za-z]*$'),
          (SELECT string_agg(concat_ws(' · ', p ->> 'name', p #>> '{confirmation,name}', p #>> '{confirmation,office}',
              nullif(p #>> '{confirmation,statement}', '')), ' · ')
            FROM jsonb_array_elements(content -> 'partners') p WHERE p ->> 'state' <> 'withdrawn'),
          (SELECT string_agg(concat_ws(' · ', f ->> 'caption', f ->> 'name', f ->> 'altText'), ' · ')
            FROM jsonb_array_elements(content -> 'files') f)), 200000) AS body) said $$`;

const keepSearch = `CREATE FUNCTION keep_submission_search() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO entry_search (entry_id, submission_id, title, body, document, partner_kinds, files)
      SELECT NEW.entry_id, NEW.id, s.* FROM submission_search(NEW.content) s
      ON CONFLICT (entry_id) DO UPDATE SET submission_id = excluded.submission_id, title = excluded.title, body = excluded.body,
        document = excluded.document, partner_kinds = excluded.partner_kinds, files = excluded.files, substance_hash = NULL;
    RETURN NULL;
  END $$`;
