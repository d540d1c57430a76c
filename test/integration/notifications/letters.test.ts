import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Award } from '../../../src/awards/entities/award.entity.js';
import { Publication } from '../../../src/awards/entities/publication.entity.js';
import { Prize } from '../../../src/cycles/entities/prize.entity.js';
import { EntryMember } from '../../../src/entries/entities/entry-member.entity.js';
import { entrySubmitted } from '../../../src/entries/domain/events.js';
import { Submission } from '../../../src/entries/entities/submission.entity.js';
import { Message } from '../../../src/notifications/entities/message.entity.js';
import { MailQueue } from '../../../src/notifications/mail-queue.js';
import { newId } from '../../../src/platform/database/new-id.js';
import type { DomainEvent } from '../../../src/platform/database/tx.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { messageOnce } from './support.js';

let system: TestSystem;
let cycle: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
});
afterAll(() => system.close());

const emit = (event: DomainEvent) => inSystem(system, async (tx) => tx.emit(event));
const onCycle = (type: string) => ({ type, subject: { kind: 'cycle', id: cycle.id } });
const written = async (which: string) =>
  (await system.database.reader.find(Message))
    .filter(({ template }) => template.startsWith(which))
    .map(({ recipient, subject }) => `${recipient}: ${subject}`)
    .toSorted();

describe('mails about a cycle', () => {
  it('gives every entry its letter, to its whole team and its confirmed partners', async () => {
    const [owner, colleague] = [await system.person('Olga Amt'), await system.person('Kai Kollege')];
    const koeln = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner);
    const flensburg = await makeEntry(system, cycle, await makeMunicipality(system, 'Flensburg'), owner);
    const gehrde = await makeEntry(
      system,
      cycle,
      await makeMunicipality(system, 'Gehrde'),
      colleague,
      'rejected',
    );
    await makeEntry(system, cycle, await makeMunicipality(system, 'Bersenbrück'), colleague, 'draft');
    await inSystem(system, async (tx) => {
      const id = newId();
      const joined = { id, entryId: koeln.id, personId: colleague.id, role: 'editor' as const };
      await tx.insert(EntryMember, { ...joined, joinedAt: tx.now });
      const [prize] = await tx.find(Prize, { cycleId: cycle.id, kind: 'special' });
      await tx.insert(Award, { id: newId(), prizeId: prize!.id, entryId: koeln.id, amountCents: 1 });
    });
    await emit(onCycle('LettersReleased'));
    expect(await written('letter-')).toEqual(
      [
        `${owner.email}: Herzlichen Glückwunsch: ${koeln.reference}`,
        `${colleague.email}: Herzlichen Glückwunsch: ${koeln.reference}`,
        `${koeln.partnerEmail}: Herzlichen Glückwunsch: ${koeln.reference}`,
        `${owner.email}: Dank für Ihre Teilnahme: ${flensburg.reference}`,
        `${flensburg.partnerEmail}: Dank für Ihre Teilnahme: ${flensburg.reference}`,
        `${colleague.email}: Abschluss des Verfahrens: ${gehrde.reference}`,
        `${gehrde.partnerEmail}: Abschluss des Verfahrens: ${gehrde.reference}`,
      ].toSorted(),
    );
    const mail = await system.mails.waitForMailTo(gehrde.partnerEmail);
    expect(mail.attachments.map(({ name, type }) => `${name} ${type}`)).toEqual([
      `Schreiben-${gehrde.reference}.pdf application/pdf`,
    ]);
  });

  it('announces results to everyone who applied, not before their instant', async () => {
    const visibleFrom = system.clock.now().add({ hours: 2 });
    const by = await system.person('Olga Organisation', 'organiser');
    await inSystem(system, async (tx) => {
      const act = { id: newId(), cycleId: cycle.id, visibleFrom, decidedAt: tx.now, decidedById: by.id };
      await tx.insert(Publication, act);
      tx.emit({ ...onCycle('ResultsPublished'), payload: { visibleFrom: visibleFrom.toString() } });
    });
    expect(await written('results-')).toEqual(
      ['kai.kollege', 'olga.amt'].map(
        (name) => `${name}@example.org: Die Preisträger stehen fest: Kommune bewegt Welt 2026`,
      ),
    );
    await system.get(MailQueue).sweep();
    const announced = () => system.mails.mails.filter(({ subject }) => subject.startsWith('Die Preisträger'));
    expect(announced()).toEqual([]);
    system.clock.jumpTo(visibleFrom);
    await system.get(MailQueue).sweep();
    for (const name of ['kai.kollege', 'olga.amt'])
      await messageOnce(
        system,
        `${name}@example.org`,
        ({ template, state }) => template === 'results-published' && state === 'sent',
      );
    expect(announced()).toHaveLength(2);
  });
});

describe('a mail and its cause', () => {
  it('exist together or not at all', async () => {
    const person = await system.person('Rolf Rückgängig');
    const failing = inSystem(system, async (tx) => {
      tx.emit({
        type: 'SignInLinkRequested',
        subject: { kind: 'person', id: person.id },
        payload: { linkId: newId(), purpose: 'signIn' },
      });
      tx.emit({ type: 'Impossible', subject: { kind: 'x', id: null as unknown as string } });
    });
    await expect(failing).rejects.toThrow();
    expect(await system.database.reader.countBy(Message, { recipient: person.email })).toBe(0);
  });
});

describe('the receipt of a submission', () => {
  it('comes as PDF, to everyone in the team', async () => {
    const owner = await system.person('Emil Einreicher');
    const year = await makeCycle(system, 2028);
    const { id, reference } = await makeEntry(system, year, await makeMunicipality(system, 'Köln'), owner);
    const submission = await system.database.reader.findOneByOrFail(Submission, { entryId: id });
    await emit(entrySubmitted(id, { submissionId: submission.id, number: 1 }));
    const mail = await system.mails.waitForMail(({ subject }) => subject.startsWith('Eingangsbestätigung'));
    expect([mail.envelope.to, mail.subject]).toEqual([[owner.email], `Eingangsbestätigung ${reference}`]);
    expect(mail.attachments.map(({ name, type }) => `${name} ${type}`)).toEqual([
      `Eingangsbestaetigung-${reference}-1.pdf application/pdf`,
    ]);
    expect(mail.text).toContain(submission.contentHash);
  });
});
