import type { INestApplicationContext, Type } from '@nestjs/common';
import { normaliseEmail } from '../accounts/domain/email.js';
import { type Actor, personActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { personOf } from './data/lookup.js';

type Kind = 'cycle' | 'entry' | 'inquiry' | 'juror' | 'round' | 'topic';

/** Where the acts take place: the program's services, and who and what the content's keys stand for in the database. */
export class Stage {
  private readonly ids = new Map<string, string>();

  constructor(readonly app: INestApplicationContext) {}

  get<T>(service: Type<T>): T {
    return this.app.get(service);
  }

  /** Notes the id of something that later acts name by its key. */
  note(kind: Kind, key: string | number, id: string): void {
    this.ids.set(`${kind} ${key}`, id);
  }

  /** @throws RangeError where no act noted it */
  idOf(kind: Kind, key: string | number): string {
    const id = this.ids.get(`${kind} ${key}`);
    if (!id) throw new RangeError(`${kind} ${key}`);
    return id;
  }

  /** Id of the account of a person of the content. */
  async personId(key: string): Promise<string> {
    return this.remembered(`person ${key}`, 'SELECT id FROM person WHERE email = $1', [
      normaliseEmail(personOf(key).email),
    ]);
  }

  async actor(key: string): Promise<Actor> {
    return personActor(await this.personId(key));
  }

  /** Id of a body that the directory lists. */
  async municipalityId(key: string): Promise<string> {
    return this.remembered(`municipality ${key}`, 'SELECT id FROM municipality WHERE key = $1', [key]);
  }

  /** The id that a statement finds. */
  async id(sql: string, parameters: unknown[]): Promise<string> {
    const row = await this.get(Database).row<{ id: string }>(sql, parameters);
    if (!row) throw new RangeError(`${sql}: ${parameters.join(', ')}`);
    return row.id;
  }

  private async remembered(name: string, sql: string, parameters: unknown[]): Promise<string> {
    const id = this.ids.get(name) ?? (await this.id(sql, parameters));
    this.ids.set(name, id);
    return id;
  }
}
