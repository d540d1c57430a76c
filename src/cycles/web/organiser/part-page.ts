import type { Body } from '../../../platform/http/forms.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { CycleChange, PartChange } from '../../cycle-writer.js';
import type { CyclePartsService } from '../../cycle-parts.service.js';
import type { CycleWithPrizes } from '../../cycle-view.js';
import type { CyclePart } from '../../domain/events.js';

/** One page of a cycle's configuration: what its form shows, how it is read, what it changes. */
export interface PartPage {
  readonly part: CyclePart;
  readonly title: string;
  readonly lead: string;
  /** Words on the button that adds a row, and the name of the rows; absent where the form has no rows. */
  readonly rows?: { prefix: string; name: string; add: string };
  /** What is stored, as values of the form. */
  values(cycle: CycleWithPrizes): Body;
  /** Choices and the like that the template needs besides. */
  extra?(cycle: CycleWithPrizes, texts: Texts): object;
  /** Reads what was typed and changes the cycle; returns what changed, throws what stands in the way. */
  save(
    parts: CyclePartsService,
    change: CycleChange,
    body: Body,
    cycle: CycleWithPrizes,
  ): Promise<PartChange | undefined>;
}
