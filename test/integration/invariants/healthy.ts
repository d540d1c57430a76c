import { Readable } from 'node:stream';
import { entrySubmitted } from '../../../src/entries/domain/events.js';
import { hashOf } from '../../../src/entries/canonical.js';
import { ConfirmedContent } from '../../../src/entries/entities/confirmed-content.entity.js';
import { Attachment } from '../../../src/entries/entities/attachment.entity.js';
import { Inquiry } from '../../../src/entries/entities/inquiry.entity.js';
import { ScreeningProposal } from '../../../src/entries/entities/screening-proposal.entity.js';
import { Screening } from '../../../src/entries/entities/screening.entity.js';
import { Submission } from '../../../src/entries/entities/submission.entity.js';
import { ActionRunner } from '../../../src/cycles/action-runner.service.js';
import { SchedulePlanner } from '../../../src/cycles/schedule-planner.service.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { SheetsService } from '../../../src/jury/sheets.service.js';
import { AwardQueries } from '../../../src/awards/award.queries.js';
import { LetterQueries } from '../../../src/awards/letter.queries.js';
import { LettersService } from '../../../src/awards/letters.service.js';
import { PrizesService } from '../../../src/awards/prizes.service.js';
import { listOf } from '../../../src/awards/recipient-rows.js';
import { ExchangeAccess } from '../../../src/exchange/exchange-access.js';
import { TopicsService } from '../../../src/exchange/topics.service.js';
import { PostsService } from '../../../src/exchange/posts.service.js';
import { Municipality } from '../../../src/municipalities/entities/municipality.entity.js';
import { AttendanceService } from '../../../src/meeting/attendance.service.js';
import { DecisionsService } from '../../../src/meeting/decisions.service.js';
import { MeetingQueries } from '../../../src/meeting/meeting.queries.js';
import { MeetingService } from '../../../src/meeting/meeting.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { StoredFiles } from '../../../src/platform/storage/stored-files.js';
import { PeopleService } from '../../../src/accounts/people.service.js';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { inSystem, makeCycle } from '../../support/factories.js';
import type { TestSystem } from '../../support/test-system.js';
import { makeBoard } from '../exchange/support.js';
import {
  assignmentId,
  criteria,
  type JurySetting,
  makeJuror,
  makeJurySetting,
  openRound,
} from '../jury/jury-setting.js';

/** A database with something of everything, in which every invariant holds. */
export async function makeHealthyDatabase(system: TestSystem): Promise<void> {
  system.clock.jumpTo(Temporal.Instant.from('2026-06-01T10:00:00Z'));
  const setting = await makeJurySetting(system);
  await makeCycle(system, 2028);
  await makeKreis(system);
  const owner = await system.person('Team Koeln 2026');
  await attachFile(system, setting.koeln.id, owner);
  await keepConfirmed(system, setting.koeln.id);
  await admitAll(system, setting, owner);
  await juryWork(system, setting);
  await meet(system, setting);
  await decideAndRelease(system, setting);
  await talk(system, setting, owner);
  await system.get(SchedulePlanner).replanAll();
  await system.get(ActionRunner).runDue();
}

async function makeKreis(system: TestSystem): Promise<void> {
  await inSystem(system, async (tx) => {
    const gehrde = await tx.manager.findOneByOrFail(Municipality, { shortName: 'Gehrde' });
    const kreis = { name: 'Landkreis Osnabrück', shortName: 'Landkreis Osnabrück', population: 360_000 };
    const district = { kind: 'district' as const, key: '03459', districtKey: null, districtName: null };
    await tx.insert(Municipality, { ...gehrde, ...kreis, ...district, id: newId(), searchKey: 'osnabrueck' });
  });
}

async function keepConfirmed(system: TestSystem, entryId: string): Promise<void> {
  const content = { answers: {}, files: [] };
  await inSystem(system, (tx) =>
    tx.insert(ConfirmedContent, { entryId, hash: hashOf(content), content, keptAt: tx.now }),
  );
}

async function attachFile(system: TestSystem, entryId: string, owner: Person): Promise<void> {
  const { sha256, size, type } = await system
    .get(Storage)
    .put(Readable.from([Buffer.from('Beschluss')]), { maxBytes: 100 });
  const file = { title: 'Beschluss', fileName: 'beschluss.txt', sha256, size, type };
  await inSystem(system, async (tx) => {
    await system.get(StoredFiles).refer(tx, [sha256]);
    await tx.insert(Attachment, { id: newId(), entryId, ...file, addedAt: tx.now, addedById: owner.id });
  });
}

async function admitAll(system: TestSystem, setting: JurySetting, owner: Person): Promise<void> {
  await inSystem(system, async (tx) => {
    for (const { id: submissionId, entryId, number } of await tx.find(Submission, {})) {
      const decision = { decision: 'admitted' as const, reason: '', decidedAt: tx.now };
      await tx.insert(Screening, {
        id: newId(),
        entryId,
        submissionId,
        ...decision,
        decidedById: setting.organiser.id,
      });
      tx.emit(entrySubmitted(entryId, { submissionId, number }));
    }
    await proposeAndTakeBack(tx, setting);
    await askAndWithdraw(tx, setting);
  });
  await system.mails.waitForMail(
    ({ envelope, subject }) => envelope.to.includes(owner.email) && subject.startsWith('Eingangs'),
  );
}

/** What was asked turned out to be known. */
async function askAndWithdraw(tx: Tx, { koeln, organiser }: JurySetting): Promise<void> {
  await tx.insert(Inquiry, {
    id: newId(),
    entryId: koeln.id,
    submissionNumber: 1,
    text: 'Wer trägt die Patenschaft?',
    asked: [{ section: 'commitment', question: 'summary' }],
    answerBy: tx.now.add({ hours: 48 }),
    state: 'withdrawn',
    askedAt: tx.now,
    askedById: organiser.id,
    endedAt: tx.now,
    endedById: organiser.id,
  });
}

/** The first organiser thought again. */
async function proposeAndTakeBack(tx: Tx, { koeln, organiser }: JurySetting): Promise<void> {
  const submission = await tx.manager.findOneByOrFail(Submission, { entryId: koeln.id });
  await tx.insert(ScreeningProposal, {
    id: newId(),
    entryId: koeln.id,
    submissionId: submission.id,
    decision: 'admitted',
    reason: '',
    items: [],
    state: 'takenBack',
    proposedAt: tx.now,
    proposedById: organiser.id,
    endedAt: tx.now,
    endedById: organiser.id,
  });
}

/** One round closed with two sheets of each juror, another open with a draft. */
async function juryWork(system: TestSystem, setting: JurySetting): Promise<void> {
  system.clock.jumpTo(setting.cycle.milestones.juryOpens.add({ hours: 1 }));
  const jurors = [await makeJuror(system, setting, 'Ada Eins'), await makeJuror(system, setting, 'Bo Zwei')];
  const sheet = (value: number) => ({
    scores: Object.fromEntries(criteria.map((key) => [key, value])),
    abstention: null,
    comment: '',
    privateNote: '',
  });
  const sheets = system.get(SheetsService);
  const first = await openRound(system, setting);
  for (const [index, juror] of jurors.entries()) {
    for (const entry of [setting.koeln, setting.gehrde]) {
      const id = await assignmentId(system, first, juror, entry);
      await sheets.submit(personActor(juror.personId), juror.personId, id, sheet(6 + index), 0);
    }
  }
  await system.get(RoundsService).close(personActor(setting.organiser.id), first);
  const second = await openRound(system, setting, 'Zweite Runde');
  const [ada] = jurors;
  const id = await assignmentId(system, second, ada!, setting.koeln);
  await sheets.save(personActor(ada!.personId), ada!.personId, id, sheet(5), 0);
}

/** A meeting that is still open, with one decision. */
async function meet(system: TestSystem, { cycle, organiser, koeln }: JurySetting): Promise<void> {
  const actor = personActor(organiser.id);
  const meetings = system.get(MeetingService);
  const id = await meetings.prepare(actor, cycle.id);
  await meetings.open(actor, id);
  const queries = system.get(MeetingQueries);
  for (const juror of await queries.jurors(id))
    await system.get(AttendanceService).set(actor, id, juror.id, true);
  const item = (await queries.agenda(id)).find(({ entryId }) => entryId === koeln.id)!;
  const version = async () => (await queries.one(id))!.version;
  await meetings.call(actor, id, item.id, await version());
  const votes = { yes: 1, no: 0, abstained: 1 };
  const decision = { outcome: 'nominated', ...votes, reason: 'Überzeugt.' };
  await system.get(DecisionsService).decide(actor, id, item.id, await version(), decision);
}

async function decideAndRelease(system: TestSystem, { cycle, organiser, koeln }: JurySetting): Promise<void> {
  system.clock.jumpTo(cycle.milestones.deliberation);
  const actor = personActor(organiser.id);
  const undecided = { revision: '', changeReason: '', reason: 'So entschieden.' };
  for (const { id, key } of await system.get(AwardQueries).prizes(cycle.id)) {
    const given = key === 'large1';
    const outcome = given ? ('given' as const) : ('empty' as const);
    const laureates = given ? [koeln.id] : [];
    await system.get(PrizesService).decide(actor, id, { ...undecided, outcome, laureates });
  }
  const recipients = await system.get(LetterQueries).recipients(cycle.id);
  const announced = { letters: recipients.length, list: listOf(recipients) };
  await system.get(LettersService).release(actor, cycle.id, announced);
}

/** A topic with two posts, one of them taken down; their author is no longer a member. */
async function talk(system: TestSystem, { cycle, koeln }: JurySetting, owner: Person): Promise<void> {
  system.clock.jumpTo(cycle.milestones.exchangeOpens.add({ hours: 1 }));
  const board = await makeBoard(system);
  const author = await system.get(ExchangeAccess).enter(owner.id);
  const post = () => ({ title: 'Fairer Handel', body: 'Wie beginnen?', formId: newId() });
  const { topicId } = await system.get(TopicsService).open(author, board.id, post());
  const posts = system.get(PostsService);
  const answer = await posts.answer(author, topicId, post());
  await posts.remove(author, answer, '');
  await inSystem(system, (tx) => system.get(PeopleService).revoke(tx, owner.id, 'member', koeln.id));
}
