import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoleGrant } from '../../../src/accounts/entities/role-grant.entity.js';
import type { EntryState } from '../../../src/entries/domain/entry-state.js';
import { EntryMember } from '../../../src/entries/entities/entry-member.entity.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { Partner } from '../../../src/entries/entities/partner.entity.js';
import { ExchangeAccess } from '../../../src/exchange/exchange-access.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { DomainEventRow } from '../../../src/platform/events/entities/domain-event.entity.js';
import { makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import {
  inSystem,
  makeCycle,
  makeMunicipality,
  type MadeCycle,
  type SampleMunicipality,
} from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { submitted } from './support.js';

let system: TestSystem;
let open: MadeCycle;
let closed: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  open = await makeCycle(system, 2024);
  closed = await makeCycle(system, 2100);
});
afterAll(() => system.close());

let owners = 0;
async function entry(place: SampleMunicipality, state: EntryState, cycle = open) {
  owners += 1;
  const owner = await system.person(`Inhaberin ${owners}`);
  const made = await makeEntry(system, cycle, await makeMunicipality(system, place), owner, state);
  return { made, owner };
}

const membersOf = async ({ id }: MadeEntry): Promise<string[]> => {
  const grants = await system.database.reader.findBy(RoleGrant, { role: 'member', scopeId: id });
  return grants.map(({ personId }) => personId).toSorted();
};
const granted = async ({ id }: MadeEntry): Promise<number> =>
  system.database.reader.countBy(DomainEventRow, { type: 'MembershipGranted', subjectId: id });
const partnerOf = ({ partnerId }: MadeEntry) =>
  system.database.reader.findOneByOrFail(Partner, { id: partnerId });
const setPartner = ({ partnerId }: MadeEntry, set: Partial<Partner>) =>
  inSystem(system, (tx) => tx.update(Partner, { id: partnerId }, set));
const emit = ({ id }: MadeEntry, type: string, payload: Record<string, unknown> = {}) =>
  inSystem(system, async (tx) => tx.emit({ type, subject: { kind: 'entry', id }, payload }));
const statusFor = async (personId: string): Promise<number> => {
  const person = await system.database.reader.query<{ name: string }[]>(
    'SELECT name FROM person WHERE id = $1',
    [personId],
  );
  return (await (await system.signedIn({ id: personId, ...person[0] } as never)).get('/austausch')).status;
};

describe('membership of the exchange area', () => {
  it('is earned by team and confirmed partners when the entry is submitted, once', async () => {
    const { made, owner } = await entry('Köln', 'submitted');
    await submitted(system, made);
    const { personId } = await partnerOf(made);
    expect(await membersOf(made)).toEqual([owner.id, personId].toSorted());
    await submitted(system, made);
    expect(await granted(made)).toBe(2);
    expect([await statusFor(owner.id), await statusFor(personId!)]).toEqual([200, 200]);
  });

  it('is earned whatever the jury or the eligibility check said', async () => {
    const { made, owner } = await entry('Flensburg', 'rejected');
    await submitted(system, made);
    expect(await statusFor(owner.id)).toBe(200);
  });

  it('comes with a confirmation and with joining the team after the submission', async () => {
    const { made, owner } = await entry('Gehrde', 'submitted');
    await setPartner(made, { state: 'invited', answeredAt: null });
    await submitted(system, made);
    expect(await membersOf(made)).toEqual([owner.id]);
    expect((await partnerOf(made)).personId).toBeNull();

    await setPartner(made, { state: 'confirmed' });
    await emit(made, 'PartnerConfirmed', { partnerId: made.partnerId });
    const colleague = await system.person('Kollege Nachzügler');
    await inSystem(system, (tx) =>
      tx.insert(EntryMember, {
        id: newId(),
        entryId: made.id,
        personId: colleague.id,
        role: 'editor',
        joinedAt: tx.now,
      }),
    );
    await emit(made, 'TeamMemberJoined', { personId: colleague.id, role: 'editor' });
    const { personId } = await partnerOf(made);
    expect(await membersOf(made)).toEqual([owner.id, personId, colleague.id].toSorted());
    expect(await granted(made)).toBe(3);
  });

  it('is no longer there for those who withdrew or objected', async () => {
    const { made, owner } = await entry('Bersenbrück', 'admitted');
    await submitted(system, made);
    const { personId } = await partnerOf(made);
    await setPartner(made, { state: 'objected' });
    await emit(made, 'PartnerObjected', { partnerId: made.partnerId });
    expect([await statusFor(owner.id), await statusFor(personId!)]).toEqual([200, 403]);
    await inSystem(system, (tx) =>
      tx.update(Entry, { id: made.id }, { state: 'withdrawn', exclusive: false }),
    );
    await emit(made, 'EntryWithdrawn');
    expect(await membersOf(made)).toEqual([]);
    expect(await statusFor(owner.id)).toBe(403);
  });
});

describe('the door', () => {
  it('is closed to applicants in draft, invited partners, jurors, auditors and strangers, and says who enters', async () => {
    const { made, owner } = await entry('Bersenbrück', 'draft');
    await emit(made, 'TeamMemberJoined', { personId: owner.id, role: 'owner' });
    await emit(made, 'PartnerConfirmed', { partnerId: made.partnerId });
    expect(await membersOf(made)).toEqual([]);
    const juror = await system.person('Jurorin Streng');
    await inSystem(system, (tx) =>
      tx.insert(RoleGrant, {
        id: newId(),
        personId: juror.id,
        role: 'juror',
        scopeId: open.id,
        grantedAt: tx.now,
      }),
    );
    const outside = [
      owner,
      juror,
      await system.person('Fremder Gast'),
      await system.person('Prüfer', 'auditor'),
    ];
    for (const person of outside) {
      const visitor = await system.signedIn(person);
      const door = await visitor.get('/austausch');
      expect([door.status, door.text]).toEqual([403, expect.stringContaining('Wer dabei ist')]);
      for (const path of ['/austausch/verzeichnis', '/austausch/material', '/austausch/fragen'])
        expect([path, (await visitor.get(path)).status]).toEqual([path, 403]);
    }
    expect((await system.visitor().get('/austausch')).path).toBe('/anmelden?weiter=%2Faustausch');
  });

  it('names the day to members whose exchange has not begun, and opens on it', async () => {
    const { made, owner } = await entry('Köln', 'admitted', closed);
    await submitted(system, made);
    const visitor = await system.signedIn(owner);
    const early = await visitor.get('/austausch');
    expect([early.status, early.text]).toEqual([200, expect.stringContaining('2100')]);
    const before = system.clock.now();
    system.clock.jumpTo(closed.milestones.exchangeOpens);
    const later = await system.signedIn(owner);
    expect((await later.get('/austausch')).status).toBe(200);
    system.clock.jumpTo(before);
  });

  it('is open to a member of an earlier round whose new entry is still a draft, and to organisers', async () => {
    const { made, owner } = await entry('Gehrde', 'draft', closed);
    const earlier = await makeEntry(
      system,
      await makeCycle(system, 2022),
      await makeMunicipality(system, 'Gehrde'),
      owner,
      'admitted',
    );
    await submitted(system, earlier);
    expect(await membersOf(made)).toEqual([]);
    expect(await statusFor(owner.id)).toBe(200);
    const organiser = await system.person('Orga Leitung', 'organiser');
    expect(await system.get(ExchangeAccess).enter(organiser.id)).toEqual({
      personId: organiser.id,
      moderates: true,
    });
  });
});
