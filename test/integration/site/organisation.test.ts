import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultPartnerRule } from '../../../src/cycles/domain/partner-rule.js';
import { CyclePartsService } from '../../../src/cycles/cycle-parts.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { makeEntry } from '../../support/entry-factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let cycle: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2026-06-01T10:00:00Z'));
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
});
afterAll(() => system.close());

describe('the dashboard of the organisation', () => {
  it('offers the first step where there is no round', async () => {
    const page = await otto.get('/organisation');
    expect(page.text).toContain('Noch keine Wettbewerbsrunde');
    expect((await otto.follow('Neue Wettbewerbsrunde')).status).toBe(200);
  });

  it('shows phase, next date and numbers of the running round', async () => {
    cycle = await makeCycle(system, 2026);
    const anna = await system.person('Anna Antrag');
    await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), anna, 'submitted');
    await makeEntry(system, cycle, await makeMunicipality(system, 'Gehrde'), anna, 'draft');
    const { text, $ } = await otto.get('/organisation');
    expect(text).toContain('Phase: Bewerbungsphase');
    expect(text).toContain('Bewerbungsschluss in 11 Tagen, Freitag, 12. Juni 2026, 23:59 Uhr (MESZ)');
    const tiles = $('.app-stats__tile')
      .map((_, each) => $(each).text().replaceAll(/\s+/g, ' ').trim())
      .get();
    expect(tiles.slice(0, 3)).toEqual([
      'Bewerbungen in Arbeit 1',
      'eingereicht, noch nicht geprüft 1',
      'zugelassen 0',
    ]);
  });

  it('leads everyone to their sections and to no other', async () => {
    const sections = async (...roles: ('organiser' | 'administrator' | 'auditor')[]) => {
      const who = await system.signedIn(await system.person(`Wer ${roles.join(' ')}`, ...roles));
      const { $ } = await who.get('/organisation');
      return $('.app-card a')
        .map((_, a) => $(a).text())
        .get();
    };
    expect(await sections('administrator')).toEqual(['Postausgang', 'Protokoll', 'Personen']);
    expect(await sections('organiser')).not.toContain('Personen');
    expect(await sections('auditor')).toContain('Bewerbungen');
    expect((await (await system.signedIn(await system.person('Niemand'))).get('/organisation')).status).toBe(
      403,
    );
    expect((await system.visitor().get('/organisation')).path).toBe('/anmelden?weiter=%2Forganisation');
  });
});

describe('the audit log', () => {
  it('says in German who changed what, from what to what, and why', async () => {
    const person = await system.person('Otto Organisation', 'organiser');
    await system
      .get(CyclePartsService)
      .changePartnerRule(
        { actor: personActor(person.id), cycleId: cycle.id, version: 1, reason: 'Beschluss vom 1. Juni' },
        { ...defaultPartnerRule, minimumPartners: 2 },
      );
    const page = await otto.get('/organisation/protokoll?art=cycle&typ=CycleChanged&person=otto');
    expect(page.$('tbody tr')).toHaveLength(1);
    expect(page.text).toContain('Wettbewerbsrunde geändert: Partnerorganisationen');
    expect(page.text).toContain('Begründung: Beschluss vom 1. Juni');
    expect(page.text).toContain('partnerRule › minimumPartners: 1 → 2');
    expect(page.text).toContain('Otto Organisation');
  });

  it('finds nothing for nonsense and survives it', async () => {
    const page = await otto.get("/organisation/protokoll?typ='x&seite=-4&art=%00");
    expect(page.status).toBe(200);
    expect((await otto.get('/organisation/protokoll?typ=Unsinn&seite=999999')).text).toContain(
      'Kein solcher Eintrag',
    );
  });

  it('takes one statement for its list, however long', async () => {
    // The relay of events works in the background meanwhile.
    const count = async () =>
      (await statementsOf(system, () => otto.get('/organisation/protokoll'))).filter((sql) =>
        /FROM (audit_event|matching|person|entry|cycle)/.test(sql),
      ).length;
    await otto.get('/organisation/protokoll');
    const few = await count();
    for (let i = 0; i < 60; i += 1) await system.person(`Person ${i}`, 'auditor');
    expect(await count()).toBe(few);
    const page = await otto.get('/organisation/protokoll?seite=2');
    expect(page.$('tbody tr').length).toBeGreaterThan(10);
  });

  it('is checked on demand, and shows what somebody changed behind its back', async () => {
    await otto.get('/organisation/protokoll');
    expect((await otto.follow('Protokoll prüfen')).text).toContain('Das Protokoll ist unversehrt.');
    await system.database.rows(`UPDATE audit_event SET reason = 'Anders' WHERE position = 3`);
    expect((await otto.get('/organisation/protokoll/pruefung')).text).toContain(
      'Eintrag 3: der Inhalt wurde nachträglich geändert',
    );
  });
});
