import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { type Actor, personActor, systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Lang } from '../platform/i18n/lang.js';
import { hashToken } from '../platform/security/tokens.js';
import { normaliseEmail } from './domain/email.js';
import { passwordChanged, signedIn } from './domain/events.js';
import type { SignInLink } from './entities/sign-in-link.entity.js';
import { Person } from './entities/person.entity.js';
import { SignInAttempt } from './entities/sign-in-attempt.entity.js';
import { LinksService } from './links.service.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';

const attempts = { most: 10, within: Temporal.Duration.from({ minutes: 15 }) };

export interface SignedInSession {
  token: string;
  continueTo: string;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly links: LinksService,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
  ) {}

  /** Sends a link where the address has an account; the answer is the same where it has none. */
  async requestLink(email: string, continueTo: string): Promise<void> {
    await this.database.transaction(systemActor, async (tx) => {
      const person = await tx.findOne(Person, { email: normaliseEmail(email) });
      if (person && !person.deactivatedAt) await this.links.sendAsked(tx, person.id, 'signIn', continueTo);
    });
  }

  /** Creates the account, or sends whoever has one already a link to it. */
  async register(person: { email: string; name: string; lang: Lang }, continueTo: string): Promise<void> {
    await this.database.transaction(systemActor, async (tx) => {
      const { id, confirmedAt } = await this.people.ensure(tx, person, 'registered');
      await this.links.sendAsked(tx, id, confirmedAt ? 'signIn' : 'register', continueTo);
    });
  }

  /**
   * The click on the page behind a link: proves the address, signs in, and sets a password where one was given.
   * @throws DomainError 410 where the link is used up
   */
  async useLink(token: string, device: string, password?: string): Promise<SignedInSession> {
    const passwordHash = password ? await hashPassword(password) : undefined;
    return this.database.transaction(systemActor, async (tx) => {
      const link = await this.links.use(tx, token, ['signIn', 'register']);
      const person = await this.personOf(link);
      await tx.update(
        Person,
        { id: person.id },
        { confirmedAt: person.confirmedAt ?? tx.now, ...(passwordHash && { passwordHash }) },
      );
      tx.emit(signedIn(person.id, 'link'));
      return { token: await this.sessions.open(tx, person.id, device), continueTo: link.continueTo };
    });
  }

  /** @throws DomainError where address and password do not fit, or after too many tries */
  async signInWithPassword(email: string, password: string, device: string): Promise<string> {
    const emailHash = hashToken(normaliseEmail(email));
    const person = await this.database.reader.findOneBy(Person, { email: normaliseEmail(email) });
    const usable = person && person.confirmedAt && !person.deactivatedAt ? person : null;
    await this.countAttempt(emailHash);
    if (!(await passwordMatches(usable?.passwordHash ?? null, password)) || !usable) {
      throw new DomainError('accounts.errors.wrongPassword', {}, 422, 'password');
    }
    return this.database.transaction(personActor(usable.id), async (tx) => {
      await tx.delete(SignInAttempt, { emailHash });
      tx.emit(signedIn(usable.id, 'password'));
      return this.sessions.open(tx, usable.id, device);
    });
  }

  /** Sets one's password and ends all other sessions. */
  async setPassword(actor: Actor, personId: string, password: string, device: string): Promise<string> {
    const passwordHash = await hashPassword(password);
    return this.database.transaction(actor, async (tx) => {
      await tx.update(Person, { id: personId }, { passwordHash });
      await this.sessions.endAll(tx, personId);
      tx.emit(passwordChanged(personId));
      return this.sessions.open(tx, personId, device);
    });
  }

  /**
   * The first account of an empty system, for whoever holds the link from the console.
   * @throws DomainError 410 where the link is used up
   */
  async createFirstAdministrator(
    token: string,
    person: { email: string; name: string; password: string },
    device: string,
  ): Promise<string> {
    const passwordHash = await hashPassword(person.password);
    return this.database.transaction(systemActor, async (tx) => {
      await this.links.use(tx, token, ['firstAdministrator']);
      const { id } = await this.people.ensure(tx, person, 'created');
      await tx.update(Person, { id }, { confirmedAt: tx.now, passwordHash });
      await this.people.grant(tx, id, 'administrator');
      await this.people.grant(tx, id, 'organiser');
      tx.emit(signedIn(id, 'link'));
      return this.sessions.open(tx, id, device);
    });
  }

  private async personOf(link: SignInLink): Promise<Person> {
    const person = link.personId && (await this.database.reader.findOneBy(Person, { id: link.personId }));
    if (!person || person.deactivatedAt) throw new DomainError('accounts.errors.linkUsedUp', {}, 410);
    return person;
  }

  /** Counts before anybody looks at the password, one try after the other: many at once are as many. */
  private async countAttempt(emailHash: string): Promise<void> {
    await this.database.transaction(systemActor, async (tx) => {
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [emailHash]);
      const since = tx.now.subtract(attempts.within);
      if ((await tx.manager.countBy(SignInAttempt, { emailHash, at: MoreThan(since) })) >= attempts.most)
        throw new DomainError('accounts.errors.tooManyAttempts', {
          minutes: attempts.within.total('minutes'),
        });
      await tx.insert(SignInAttempt, { id: newId(), emailHash, at: tx.now });
    });
  }
}
