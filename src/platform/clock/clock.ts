import { Injectable } from '@nestjs/common';

/** The only source of the present. Rules think in the zone Europe/Berlin; rows store instants. */
@Injectable()
export class Clock {
  static readonly zone = 'Europe/Berlin';

  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** A clock that a test or a preview sets. */
export class SettableClock extends Clock {
  private offset = Temporal.Duration.from({ seconds: 0 });
  private fixed: Temporal.Instant | undefined;

  override now(): Temporal.Instant {
    return this.fixed ?? super.now().add(this.offset);
  }

  /** Jumps to `instant`; time goes on from there. */
  jumpTo(instant: Temporal.Instant): void {
    this.fixed = undefined;
    this.offset = super.now().until(instant, { largestUnit: 'hours' });
  }

  /** Goes on with the real time. */
  release(): void {
    this.fixed = undefined;
    this.offset = Temporal.Duration.from({ seconds: 0 });
  }

  /** Stops at `instant`. */
  stopAt(instant: Temporal.Instant): void {
    this.fixed = instant;
  }
}
