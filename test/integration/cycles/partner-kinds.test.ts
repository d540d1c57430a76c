import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NameKindsOfPartnersInTheCycle20261126014500 } from '../../../migrations/20261126014500-name-kinds-of-partners-in-the-cycle.js';
import { CyclePartsService } from '../../../src/cycles/cycle-parts.service.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { defaultPartnerRule } from '../../../src/cycles/domain/partner-rule.js';
import { PartnerService } from '../../../src/entries/partner.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let otto: Visitor;
let page: string;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.callOpens.add({ hours: 24 }));
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
  page = `/organisation/wettbewerbsrunden/${cycle.id}/partner`;
});
afterAll(() => system.close());

const stored = async () => (await system.get(CycleQueries).withPrizes(cycle.id))!;
const reason = 'Beschluss des Beirats';

describe('the kinds of partner organisations', () => {
  it('are named by the organiser, added and taken out of new invitations', async () => {
    await otto.get(page);
    await otto.press('Art hinzufügen');
    await otto.press('Änderung prüfen', {
      'partnerRule.3.label.de': 'Kirchengemeinde',
      'partnerRule.3.label.en': 'Parish',
      'partnerRule.3.accepted': 'true',
      'partnerRule.2.accepted': '',
      confirming: 'currentState',
    });
    await otto.press('Änderung speichern', { reason });
    const { kinds, confirming } = (await stored()).partnerRule;
    expect([confirming, kinds.slice(2)]).toEqual([
      'currentState',
      [
        { ...defaultPartnerRule.kinds[2], accepted: false },
        { key: 'kind4', label: { de: 'Kirchengemeinde', en: 'Parish' }, accepted: true, mandatory: false },
      ],
    ]);
  });

  it('are called so where applicants invite, and publicly, in both languages', async () => {
    const person = await system.person('Anna Amt');
    const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), person, 'draft');
    const anna = await system.signedIn(person);
    const partners = await anna.get(`/bewerbung/${entry.id}/partner`);
    const offered = partners
      .$('input[name=kind]')
      .map((_, each) => partners.$(each).attr('value'))
      .get();
    expect(offered).toEqual(['migrantOrganisation', 'oneWorldAssociation', 'kind4']);
    expect(partners.text).toContain('in genau der Fassung mitzeichnen, die eingereicht wird');
    const refused = await anna.press('Einladung schicken', {
      organisation: 'Rotes Kreuz',
      kind: 'civilSociety',
      contactName: 'R. K.',
      email: 'rk@example.org',
    });
    expect(refused.text).toContain('Diese Art von Organisation kann in dieser Runde nicht Partner sein.');
    expect((await system.visitor().get('/teilnahme')).text).toContain('Kirchengemeinde');
    expect((await system.visitor().get('/teilnahme?sprache=en')).text).toContain('Parish');
  });

  it('cannot be removed while a partner is of that kind, not even at the same moment', async () => {
    await otto.get(page);
    const refused = await otto.press('Änderung prüfen', { 'partnerRule.0.remove': 'true' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Die Art „Migrantenorganisation“ kann nicht entfernt werden: 1');

    const { version, partnerRule } = await stored();
    const person = await system.person('Anna Amt');
    const [{ id: entryId } = { id: '' }] = await system.database.rows<{ id: string }>('SELECT id FROM entry');
    const said = { organisation: 'Gemeinde', contactName: 'G', email: 'g@example.org', kind: 'kind4' };
    const change = { actor: personActor(person.id), cycleId: cycle.id, version, reason };
    const without = { ...partnerRule, kinds: partnerRule.kinds.slice(0, 3) };
    const outcomes = await Promise.allSettled([
      system.get(PartnerService).invite(personActor(person.id), { entryId, personId: person.id, ...said }),
      system.get(CyclePartsService).changePartnerRule(change, without),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('were a fixed list once: the migration keeps their keys, and goes back', async () => {
    await system.database.dataSource.query('UPDATE cycle SET partner_rule = $1', [defaultPartnerRule]);
    const migration = new NameKindsOfPartnersInTheCycle20261126014500();
    const runner = system.database.dataSource.createQueryRunner();
    const rule = async () =>
      (await system.database.rows<{ rule: object }>('SELECT partner_rule AS rule FROM cycle'))[0]?.rule;
    await migration.down(runner);
    expect(await rule()).toEqual({
      minimumConfirmed: 1,
      acceptedKinds: ['migrantOrganisation', 'oneWorldAssociation', 'civilSociety'],
      mandatoryKind: null,
    });
    await migration.up(runner);
    await runner.release();
    expect(await rule()).toEqual(defaultPartnerRule);
  });
});
