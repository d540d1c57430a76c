import { Injectable } from '@nestjs/common';
import { currentPreview } from '../preview/preview-context.js';

/** The only source of the present. Rules think in the zone Europe/Berlin; rows store instants. */
@Injectable()
export class Clock {
  static readonly zone = 'Europe/Berlin';

  /** In a preview the instant that is looked at. */
  now(): Temporal.Instant {
    return currentPreview()?.now ?? this.present();
  }

  protected present(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** A clock that a test or the demonstration sets. */
export class SettableClock extends Clock {
  private offset = Temporal.Duration.from({ seconds: 0 });
  private fixed: Temporal.Instant | undefined;

  protected override present(): Temporal.Instant {
    return this.fixed ?? super.present().add(this.offset);
  }

  /** Jumps to `instant`; time goes on from there. */
  jumpTo(instant: Temporal.Instant): void {
    this.fixed = undefined;
    this.offset = super.present().until(instant, { largestUnit: 'hours' });
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
