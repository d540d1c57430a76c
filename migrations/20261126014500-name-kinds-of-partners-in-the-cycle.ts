import type { MigrationInterface, QueryRunner } from 'typeorm';

const known = `(VALUES
  (1, 'migrantOrganisation', 'Migrantenorganisation', 'Migrant organisation'),
  (2, 'oneWorldAssociation', 'Eine-Welt-Verein', 'One World association'),
  (3, 'civilSociety', 'Andere Organisation der Zivilgesellschaft', 'Other civil-society organisation')
) AS k (place, key, de, en)`;

/** The rule about partners gets another shape; the keys of kinds stay. */
export class NameKindsOfPartnersInTheCycle20261126014500 implements MigrationInterface {
  name = 'NameKindsOfPartnersInTheCycle20261126014500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE cycle SET partner_rule = jsonb_build_object('minimumPartners', partner_rule->'minimumConfirmed', 'confirming', 'anyState',
        'kinds', (SELECT jsonb_agg(jsonb_build_object('key', k.key, 'label', jsonb_build_object('de', k.de, 'en', k.en),
            'accepted', jsonb_exists(partner_rule->'acceptedKinds', k.key),
            'mandatory', coalesce(partner_rule->>'mandatoryKind' = k.key, false)) ORDER BY k.place) FROM ${known}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const kinds = `jsonb_array_elements(partner_rule->'kinds') AS k`;
    await runner.query(`
      UPDATE cycle SET partner_rule = jsonb_build_object('minimumConfirmed', partner_rule->'minimumPartners',
        'acceptedKinds', (SELECT coalesce(jsonb_agg(k->'key'), '[]') FROM ${kinds} WHERE (k->>'accepted')::boolean),
        'mandatoryKind', (SELECT k->'key' FROM ${kinds} WHERE (k->>'mandatory')::boolean LIMIT 1))`);
  }
}
