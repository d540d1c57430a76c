import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { currentPreview } from '../preview/preview-context.js';
import { Database } from './database.js';

/**
 * Remembers what a public page is made of until the second is over or this process commits something. Milestones and publications
 * lie on the edges of seconds, so nothing shows early or late by the clock; what another process changes shows a second later at most.
 */
@Injectable()
export class WithinSecond {
  private valid = '';
  private readonly made = new Map<string, Promise<unknown>>();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** `make` is given the instant it answers for. A failure is not remembered, and of a preview nothing is: neither taken nor left. */
  async get<T>(name: string, make: (now: Temporal.Instant) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    if (currentPreview()) return make(now);
    const valid = `${Math.floor(now.epochMilliseconds / 1000)} ${this.database.commits}`;
    if (valid !== this.valid) this.made.clear();
    this.valid = valid;
    const known = this.made.get(name) as Promise<T> | undefined;
    if (known) return known;
    const making = make(now);
    this.made.set(name, making);
    making.catch(() => this.made.delete(name));
    return making;
  }
}
