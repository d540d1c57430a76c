import type { Browser } from 'playwright-core';
import { AwardQueries } from '../../src/awards/award.queries.js';
import { PrizesService } from '../../src/awards/prizes.service.js';
import type { Milestones } from '../../src/cycles/domain/milestones.js';
import { personActor } from '../../src/platform/database/actor.js';
import { makeEntry, type MadeEntry } from '../support/entry-factories.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../support/factories.js';
import { PeopleWithBrowsers } from '../support/pages/people-with-browsers.js';
import type { Walker } from '../support/pages/walker.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

/** A published cycle in its call, with another entry submitted; what the steps leave for the steps after them. */
export class BrowserScene {
  entryId = '';
  roundId = '';

  private constructor(
    readonly system: TestSystem,
    readonly people: PeopleWithBrowsers,
    readonly cycle: MadeCycle,
    /** Of Gehrde, made by factories: to be rejected. */
    readonly other: MadeEntry,
  ) {}

  static async open(browser: Browser, scripts: boolean): Promise<BrowserScene> {
    const system = await startTestSystem();
    const cycle = await makeCycle(system);
    system.clock.jumpTo(cycle.milestones.callOpens.add({ hours: 24 }));
    for (const town of ['Köln', 'Flensburg', 'Bersenbrück'] as const) await makeMunicipality(system, town);
    const gehrde = await makeMunicipality(system, 'Gehrde');
    const owner = await system.person('Greta Gehrde');
    const other = await makeEntry(system, cycle, gehrde, owner, 'submitted');
    return new BrowserScene(system, new PeopleWithBrowsers(browser, system, scripts), cycle, other);
  }

  goTo(kind: keyof Milestones, hours = 1): void {
    this.system.clock.jumpTo(this.cycle.milestones[kind].add({ hours }));
  }

  olga(): Promise<Walker> {
    return this.people.signedIn('Olga Organisation', 'organiser');
  }

  /** Everything not decided yet is left empty. */
  async leaveOtherPrizesEmpty(): Promise<void> {
    const { id } = await this.system.person('Olga Organisation', 'organiser');
    const empty = { revision: '', changeReason: '', outcome: 'empty' as const, laureates: [] };
    const prizes = await this.system.get(AwardQueries).prizes(this.cycle.id);
    for (const prize of prizes.filter(({ decision }) => !decision))
      await this.system
        .get(PrizesService)
        .decide(personActor(id), prize.id, { ...empty, reason: 'Keine überzeugte.' });
  }

  async prizeId(key: string): Promise<string> {
    const prizes = await this.system.get(AwardQueries).prizes(this.cycle.id);
    return prizes.find((each) => each.key === key)?.id ?? 'none';
  }

  async close(): Promise<void> {
    await this.people.closeWindows();
    await this.system.close();
  }
}
