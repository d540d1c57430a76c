import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Person } from '../accounts/entities/person.entity.js';
import { ApplicantService } from '../municipalities/applicant.service.js';
import type { ApplicantByHand } from '../municipalities/domain/applicant-by-hand.js';
import { sizeClassFor } from '../cycles/domain/size-class.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { carryOver } from './carry-over-writer.js';
import { entrySchedule } from './domain/entry-deadline.js';
import { type EntryAct, nextState, withdrawalProblems } from './domain/entry-state.js';
import { entryErrors } from './domain/errors.js';
import { entryReopened, entryStarted, entryWithdrawn, teamMemberJoined } from './domain/events.js';
import { deadlineRefusal } from './domain/guards.js';
import { cleanText } from './domain/text.js';
import { lockDossierOf } from './entry-access.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { Entry } from './entities/entry.entity.js';
import { type StartingPoint, startingPoint } from './starting-point.js';

export interface NewEntry {
  cycleId: string;
  municipalityId: string;
  personId: string;
  /** More time than the cycle gives: of a late-access code. */
  lateUntil?: Temporal.Instant;
  /** Whether to begin with the last entry of the municipality, as far as the person is in its team; with or without project texts. */
  carryOver?: 'masterData' | 'everything' | undefined;
}

/** The life of an entry from its beginning to its withdrawal, as far as applicants decide it. */
@Injectable()
export class EntryService {
  constructor(
    private readonly database: Database,
    private readonly applicants: ApplicantService,
  ) {}

  /**
   * Starts an entry and makes the person its owner. Starting one's own again leads to the same one.
   * @returns id of the entry
   * @throws DomainError 409 where the municipality has an entry of others, 422 outside of the call, 404 for unknown ids
   */
  async start(actor: Actor, entry: NewEntry): Promise<string> {
    return this.database.transaction(actor, (tx) => this.startIn(tx, entry));
  }

  /**
   * The same for a body that the directory does not list.
   * @throws DomainErrors at the fields of `ApplicantService.enterByHand`, and as `start`
   */
  async startByHand(
    actor: Actor,
    entry: Omit<NewEntry, 'municipalityId'>,
    applicant: ApplicantByHand,
  ): Promise<string> {
    return this.database.transaction(actor, (tx) => this.startByHandIn(tx, entry, applicant));
  }

  /** `startByHand` within the caller's transaction. */
  async startByHandIn(
    tx: Tx,
    entry: Omit<NewEntry, 'municipalityId'>,
    applicant: ApplicantByHand,
  ): Promise<string> {
    const { id } = await this.applicants.enterByHand(tx, applicant);
    return this.startIn(tx, { ...entry, municipalityId: id });
  }

  /** `start` within the caller's transaction. */
  async startIn(tx: Tx, entry: NewEntry): Promise<string> {
    const { cycleId, municipalityId, personId, lateUntil } = entry;
    if (!isId(cycleId) || !isId(municipalityId)) throw notFound();
    const point = found(await startingPoint(tx, cycleId, municipalityId));
    const refused = deadlineRefusal(entrySchedule(point.schedule, lateUntil), 'startEntry', tx.now);
    if (refused) throw new DomainErrors([refused]);
    await tx.lock(Person, { id: personId });
    const own = await this.ownEntry(tx, { cycleId, municipalityId, personId }, point);
    if (own) return own;
    const id = await this.insert(tx, { cycleId, municipalityId, personId }, point);
    if (!id) throw alreadyStarted(point.municipality, municipalityId);
    await tx.insert(EntryMember, { id: newId(), entryId: id, personId, role: 'owner', joinedAt: tx.now });
    tx.emit(entryStarted(id));
    tx.emit(teamMemberJoined(id, { personId, role: 'owner' }));
    if (entry.carryOver)
      await carryOver(tx, { entryId: id, personId, texts: entry.carryOver === 'everything' });
    return id;
  }

  /**
   * Makes a draft of a submitted entry again; its submissions stay. Until the deadline.
   * Reopening a draft changes nothing.
   */
  async reopen(actor: Actor, entryId: string, personId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { entry, dossier } = await lockDossierOf(tx, entryId, personId);
      if (entry.state === 'draft') return;
      const state = stateAfter(entry, 'reopen');
      const refused = deadlineRefusal(dossier.schedule, 'editEntry', tx.now);
      if (refused) throw new DomainErrors([refused]);
      await tx.update(Entry, { id: entryId }, { state, changedAt: tx.now });
      tx.emit(entryReopened(entryId));
    });
  }

  /**
   * Takes the entry back for good, as long as its cycle allows; its municipality may start another one. The owner decides.
   * @param reason in the owner's words; may be left out
   * @throws DomainErrors where the reason is too long, or state or phase do not allow it; DomainError 403 for editors, 404 for strangers
   */
  async withdraw(actor: Actor, entryId: string, personId: string, reason = ''): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { entry, role, dossier } = await lockDossierOf(tx, entryId, personId);
      if (role !== 'owner') throw new DomainError(entryErrors.ownerOnly, {}, 403);
      const before = entry.state;
      if (before === 'withdrawn') return;
      const state = stateAfter(entry, 'withdraw');
      const refused = deadlineRefusal(dossier.schedule, 'withdraw', tx.now);
      const problems = refused ? [refused] : withdrawalProblems(reason);
      if (problems.length > 0) throw new DomainErrors(problems);
      await tx.update(Entry, { id: entryId }, { state, exclusive: false, changedAt: tx.now });
      tx.emit(entryWithdrawn(entryId, before, cleanText(reason).trim()));
    });
  }

  /** The person's own entry of the municipality. Where a cycle allows several, only one just started: a form sent twice. */
  private async ownEntry(tx: Tx, { cycleId, municipalityId, personId }: NewEntry, point: StartingPoint) {
    const recently = tx.now.subtract({ minutes: 1 });
    const entries = await tx.find(Entry, {
      cycleId,
      municipalityId,
      ...(point.oneEntryPerMunicipality
        ? { exclusive: true }
        : { startedAt: MoreThan(recently), state: 'draft' as const }),
    });
    for (const { id } of entries) {
      if (await tx.findOne(EntryMember, { entryId: id, personId })) return id;
    }
    return undefined;
  }

  /** Nothing is inserted where the municipality has its one entry already; the index decides, also between two at once. */
  private async insert(
    tx: Tx,
    { cycleId, municipalityId }: NewEntry,
    point: StartingPoint,
  ): Promise<string | undefined> {
    const { population, sizeClasses, formVersionId } = point;
    const key = sizeClassFor(population, sizeClasses)?.key;
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Entry)
      .values({
        id: newId(),
        cycleId,
        municipalityId,
        sizeClassId: sizeClasses.find((each) => each.key === key)?.id ?? null,
        formVersionId,
        population,
        state: 'draft',
        exclusive: point.oneEntryPerMunicipality,
        startedAt: tx.now,
        changedAt: tx.now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as { id: string }[])[0]?.id;
  }
}

/** @throws DomainErrors where the entry's state does not allow the act */
function stateAfter(entry: Entry, act: EntryAct) {
  const state = nextState(entry.state, act, 'applicant');
  if (typeof state !== 'string') throw new DomainErrors([state]);
  return state;
}

/** The parameters also tell which municipality it is where that was entered by hand. */
const alreadyStarted = (municipality: string, municipalityId: string) =>
  new DomainError(entryErrors.alreadyStarted, { municipality, municipalityId }, 409);
