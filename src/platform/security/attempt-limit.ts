interface Failures {
  count: number;
  since: number;
}

/**
 * Slows down guessing: counts failures of one caller within a span of time. Each process counts for itself and forgets all when it
 * ends, so it is for secrets that cannot be guessed anyway; accounts count in the database.
 */
export class AttemptLimit {
  private readonly failures = new Map<string, Failures>();

  /** @param most failures that are allowed within `seconds`; @param callers that are remembered at most */
  constructor(
    private readonly most: number,
    private readonly seconds: number,
    private readonly callers = 10_000,
  ) {}

  allows(caller: string, now: Temporal.Instant): boolean {
    const known = this.failures.get(caller);
    if (!known || this.isOver(known, now)) return true;
    return known.count < this.most;
  }

  failed(caller: string, now: Temporal.Instant): void {
    const known = this.failures.get(caller);
    if (known && !this.isOver(known, now)) {
      known.count += 1;
      return;
    }
    const [oldest] = this.failures.keys();
    if (this.failures.size >= this.callers && oldest !== undefined) this.failures.delete(oldest);
    this.failures.delete(caller);
    this.failures.set(caller, { count: 1, since: now.epochMilliseconds });
  }

  private isOver({ since }: Failures, now: Temporal.Instant): boolean {
    return now.epochMilliseconds - since > this.seconds * 1000;
  }
}
